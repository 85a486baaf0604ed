using System.Globalization;
using NetConnect.Benchmarks;
using NetConnect.Benchmarks.Decisions;
using NetConnect.Storage.Tests.Postgres;

var options = Options.Read(args);
if (options.Decisions > 0)
{
    await DecisionBenchmark.RunAsync(options, Console.Out);
    return;
}

var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"netconnect-bench-{Guid.NewGuid():N}"));
var results = new Dictionary<string, List<Measured>>();
await using var cluster = new PostgresCluster { Parent = options.Folder };
var postgres = PostgresCluster.IsThere ? await cluster.ConnectionStringAsync() : null;
if (postgres is null)
    Console.Error.WriteLine($"PostgreSQL is not measured: {PostgresCluster.WhyNot}");
try
{
    await using (var warm = await StoreCase.OpenAsync(folder.FullName, "warm", hasReceipt: true))
        await Load.RunAsync(warm, options.Writers, TimeSpan.FromSeconds(1));
    for (var round = 0; round < options.Rounds; round++)
    {
        await MeasureAsync(() => Task.FromResult(BareGroupCommit.OneRow(folder.FullName, Cases.Floor)));
        await MeasureAsync(() => BareGroupCommit.SameRowsAsync(folder.FullName, Cases.SameRows));
        await MeasureAsync(() => StoreCase.OpenAsync(folder.FullName, Cases.Store, hasReceipt: false));
        await MeasureAsync(() => StoreCase.OpenAsync(folder.FullName, Cases.WithReceipt, hasReceipt: true));
        await MeasureAsync(() => StoreCase.OpenAsync(folder.FullName, Cases.OneWriter, hasReceipt: false), writers: 1);
        await MeasureAsync(() => BareGroupCommit.SameRowsAsync(folder.FullName, Cases.FloorOfOne), writers: 1);
        if (postgres is not null)
            await MeasurePostgresAsync(postgres);
    }
}
finally
{
    folder.Delete(recursive: true);
}

Table.Print(Console.Out, options, results);

async Task MeasurePostgresAsync(string server)
{
    await MeasureAsync(() => BarePostgresGroupCommit.OpenAsync(server, Cases.PostgresSameRows));
    await MeasureAsync(() => StoreCase.OpenPostgresAsync(server, Cases.PostgresStore, hasReceipt: false));
    await MeasureAsync(() => StoreCase.OpenPostgresAsync(server, Cases.PostgresWithReceipt, hasReceipt: true));
    await MeasureAsync(() => NodesCase.OpenAsync(server, Cases.PostgresTwoNodes));
    await MeasureAsync(() => StoreCase.OpenPostgresAsync(server, Cases.PostgresOneWriter, hasReceipt: false), writers: 1);
    await MeasureAsync(() => BarePostgresGroupCommit.OpenAsync(server, Cases.PostgresFloorOfOne), writers: 1);
}

async Task MeasureAsync(Func<Task<ICase>> open, int? writers = null)
{
    await using var subject = await open();
    var measured = await Load.RunAsync(subject, writers ?? options.Writers, TimeSpan.FromSeconds(options.Seconds));
    if (!results.TryGetValue(subject.Name, out var rounds))
        results[subject.Name] = rounds = [];
    rounds.Add(measured);
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subject.Name}: {measured.PerSecond:N0}/s"));
}
