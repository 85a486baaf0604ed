using System.Data.Common;
using Npgsql;

namespace NetConnect.Storage.Postgres;

/// <summary>Statements that go to the server together and cost one round trip. Values are columns: an array for each, a row for each index.</summary>
internal sealed class Pipeline(NpgsqlConnection connection) : IDisposable
{
    private readonly NpgsqlBatch batch = connection.CreateBatch();
    private readonly List<Action<DbDataReader>> readers = [];

    /// <summary>The statement; how many rows it has changed is known after <see cref="Run"/>.</summary>
    public NpgsqlBatchCommand Do(string sql, params ReadOnlySpan<object> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        batch.BatchCommands.Add(command);
        return command;
    }

    /// <summary>A statement that answers with rows.</summary>
    public void Read(string sql, Action<DbDataReader> row, params ReadOnlySpan<object> parameters)
    {
        Do(sql, parameters);
        readers.Add(row);
    }

    public void Run()
    {
        if (batch.BatchCommands.Count == 0)
            return;
        using var reader = batch.ExecuteReader();
        foreach (var read in readers)
        {
            while (reader.Read())
                read(reader);
            reader.NextResult();
        }
    }

    public void Dispose() => batch.Dispose();
}
