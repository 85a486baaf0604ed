namespace NetConnect.Benchmarks;

/// <summary>A schema for each case, so that none finds the tables filled by another.</summary>
internal static class PostgresSchemas
{
    private static int s_last;

    public static string Next() => $"bench_{Interlocked.Increment(ref s_last)}";
}
