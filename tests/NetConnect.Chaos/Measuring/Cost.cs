using System.Diagnostics;
using System.Text.Json.Nodes;
using Npgsql;

namespace NetConnect.Chaos.Measuring;

/// <summary>What something costs: grain calls, transactions and syncs of the database, processor time; read before and after.</summary>
internal sealed class Cost : IDisposable
{
    private readonly Target _target;
    private readonly HttpClient _dashboard;
    private readonly DateTimeOffset _begun = TimeProvider.System.GetUtcNow();
    private (long Transactions, long Syncs) _database;
    private double _processor;

    private Cost(Target target) => (_target, _dashboard) = (target, target.Http("olga", "netconnect-operators"));

    public static async Task<Cost> BeginAsync(Target target)
    {
        var cost = new Cost(target);
        await cost.GrainCallsAsync(); // from now on the dashboard counts
        (cost._database, cost._processor) = (await cost.DatabaseAsync(), cost.Processor());
        return cost;
    }

    public async Task ReportAsync(string what, (double Seconds, int Count) done)
    {
        var (seconds, count) = done;
        var (transactions, syncs) = await DatabaseAsync();
        var processor = Processor() - _processor;
        var memory = _target.Processes.Sum(id => Process.GetProcessById(id).WorkingSet64) / (1024.0 * 1024);
        var idle = count == 1;
        Console.WriteLine($"{what}: {(idle ? "" : $"{count / seconds:0.0} per second, ")}{100 * processor / seconds:0} % of a core, {memory:0} MB");
        if (_target.Database is null)
            return;
        var (unit, by) = idle ? ("second", seconds) : ("operation", count);
        Console.WriteLine($"  per {unit}: {await GrainCallsAsync() / by:0.0} grain calls, {(transactions - _database.Transactions) / by:0.0} transactions, {(syncs - _database.Syncs) / by:0.00} syncs");
    }

    public void Dispose() => _dashboard.Dispose();

    /// <summary>Since this was begun, of all silos; the dashboard remembers 100 seconds.</summary>
    private async Task<double> GrainCallsAsync()
    {
        if (_target.Database is null)
            return 0;
        var stats = JsonNode.Parse(await _dashboard.GetStringAsync(new Uri("/orleans/ClusterStats", UriKind.Relative)))!.AsObject();
        return stats.Where(second => DateTimeOffset.Parse(second.Key, System.Globalization.CultureInfo.InvariantCulture) >= _begun).Sum(second => (double)second.Value!["count"]!);
    }

    private async Task<(long, long)> DatabaseAsync()
    {
        if (_target.Database is null)
            return default;
        await using var connection = new NpgsqlConnection($"{_target.Database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT pg_stat_force_next_flush(), (SELECT sum(xact_commit + xact_rollback)::bigint FROM pg_stat_database), (SELECT wal_sync FROM pg_stat_wal)", connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(1), row.GetInt64(2));
    }

    private double Processor() => _target.Processes.Sum(id => Process.GetProcessById(id).TotalProcessorTime.TotalSeconds);
}
