namespace NetConnect.Benchmarks;

/// <summary>What is measured.</summary>
internal static class Cases
{
    public const string Floor = "bare group commit, one row each";
    public const string SameRows = "bare group commit, the same rows";
    public const string Store = "our store";
    public const string WithReceipt = "our store, with a receipt";
    public const string FloorOfOne = "bare group commit, the same rows, one writer";
    public const string OneWriter = "our store, one writer";

    public const string PostgresSameRows = "PostgreSQL: bare group commit, the same rows";
    public const string PostgresStore = "PostgreSQL: our store";
    public const string PostgresWithReceipt = "PostgreSQL: our store, with a receipt";
    public const string PostgresTwoNodes = "PostgreSQL: our store, two nodes";
    public const string PostgresOneWriter = "PostgreSQL: our store, one writer";
    public const string PostgresFloorOfOne = "PostgreSQL: bare group commit, the same rows, one writer";

    /// <summary>What each is measured against.</summary>
    public static string FloorOf(string name) => name switch
    {
        OneWriter or FloorOfOne => FloorOfOne,
        PostgresOneWriter or PostgresFloorOfOne => PostgresFloorOfOne,
        PostgresSameRows or PostgresStore or PostgresWithReceipt or PostgresTwoNodes => PostgresSameRows,
        _ => SameRows,
    };
}
