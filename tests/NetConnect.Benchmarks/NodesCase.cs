namespace NetConnect.Benchmarks;

/// <summary>Two nodes of a cluster that write to one database, half of the writers each.</summary>
internal sealed class NodesCase(ICase left, ICase right, string name) : ICase
{
    public string Name => name;

    public static async Task<ICase> OpenAsync(string connectionString, string name)
    {
        var schema = PostgresSchemas.Next();
        return new NodesCase(
            await StoreCase.OpenPostgresAsync(connectionString, "left", hasReceipt: false, schema, "left"),
            await StoreCase.OpenPostgresAsync(connectionString, "right", hasReceipt: false, schema, "right"),
            name);
    }

    public Task WriteAsync(int writer, long number) => (writer % 2 == 0 ? left : right).WriteAsync(writer, number);

    public async ValueTask DisposeAsync()
    {
        await left.DisposeAsync();
        await right.DisposeAsync();
    }
}
