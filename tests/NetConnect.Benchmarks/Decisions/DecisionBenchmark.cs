using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using NetConnect.Kernel;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Prefixes;
using NetConnect.Runtime.Store;
using NetConnect.Storage.Sqlite;

namespace NetConnect.Benchmarks.Decisions;

/// <summary>
/// Decisions among 100,000 resources and 1,000,000 prefixes, one after the other: read both ends and their networks' records from the store, ask the
/// index, weigh, store the record. Beside it, in turns and with the same bytes, what can't be saved: storing alone.
/// </summary>
internal static class DecisionBenchmark
{
    public static async Task RunAsync(Options options, TextWriter output)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"netconnect-bench-{Guid.NewGuid():N}"));
        try
        {
            await using var store = await SqliteActorStore.OpenAsync(new() { Path = Path.Combine(folder.FullName, "netconnect.db") });
            await BenchmarkEstate.FillAsync(store);
            using var module = new InstantModule();
            var feed = new CommitFeed();
            var registry = new ProviderRegistry([module]);
            var (prefixes, clock) = (new KnownPrefixes(feed), Stopwatch.StartNew());
            await prefixes.RebuildAsync(store, CancellationToken.None);
            BenchmarkEstate.ShowOthers(prefixes);
            output.WriteLine(Invariant($"{BenchmarkEstate.Resources:N0} resources, {prefixes.Count:N0} prefixes, indexed in {clock.Elapsed.TotalSeconds:N1} s; the process has {GC.GetTotalMemory(forceFullCollection: true) / 1_048_576} MB."));
            var turns = new TurnSource(TimeProvider.System, store, new KernelSettings());
            var estate = new LiveEstate(store, new SilentHost(), turns, registry, new ProviderDirectory(store, registry), DecisionBasis.Product, prefixes);
            await MeasureAsync(estate, store, prefixes, options, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(LiveEstate estate, IActorStore store, KnownPrefixes prefixes, Options options, TextWriter output)
    {
        var (whole, decided, bare, asked) = (new Samples("decide and store the record"), new Samples("of that: decide"), new Samples("floor: store the same record, nothing else"), new Samples("of that: who shares addresses (index)"));
        var (dice, last) = (new Random(7), "{}");
        for (var i = -options.Decisions; i < options.Decisions; i++)
        {
            // In turns, because a writer that has just written is still awake.
            if (i % 2 == 0)
                await StoreAloneAsync(store, bare, i, last);
            var draft = new ConnectionDraft { Name = "", ResourceLeft = Pick(dice, 0), ResourceRight = Pick(dice, 1), Requester = Side.Left };
            var start = Stopwatch.GetTimestamp();
            var record = (await estate.DecideAsync(new Caller("ann", []), draft, CancellationToken.None)).Value
                ?? throw new InvalidOperationException("A decision of the benchmark was refused.");
            var middle = Stopwatch.GetTimestamp();
            last = JsonSerializer.Serialize(record, NetConnectJson.Options);
            await StoreAsync(store, $"decided-{i}", last);
            var end = Stopwatch.GetTimestamp();
            if (i % 2 != 0)
                await StoreAloneAsync(store, bare, i, last);
            if (i < 0)
                continue;
            whole.Add(start, end);
            decided.Add(start, middle);
            Ask(prefixes, asked, record.ChosenCandidate?.Plan ?? throw new InvalidOperationException("Nothing was chosen."));
        }

        output.WriteLine(Invariant($"The last record has {last.Length:N0} bytes."));
        Print(output, options, [bare, whole, decided, asked]);
    }

    private static async Task StoreAloneAsync(IActorStore store, Samples bare, int number, string record)
    {
        var start = Stopwatch.GetTimestamp();
        await StoreAsync(store, $"bare-{number}", record);
        if (number >= 0)
            bare.Add(start, Stopwatch.GetTimestamp());
    }

    private static void Ask(KnownPrefixes prefixes, Samples asked, LinkPlan plan)
    {
        var start = Stopwatch.GetTimestamp();
        prefixes.NamesakesOf(plan.LeftPrefix, plan.LeftNetwork);
        asked.Add(start, Stopwatch.GetTimestamp());
    }

    private static string Pick(Random dice, int half) => $"resource-{(half * BenchmarkEstate.Resources / 2) + dice.Next(BenchmarkEstate.Resources / 2)}";

    private static async Task StoreAsync(IActorStore store, string id, string record)
    {
        var key = ActorKey.Connection(id);
        var commit = new Commit
        {
            Key = key,
            ExpectedVersion = 0,
            Header = new(1, "{}"),
            Children = ImmutableSortedDictionary<string, StoredRow?>.Empty.Add("decision", new StoredRow(1, record)),
            Indexes = [new("listed", "LIVE")],
        };
        if (await store.CommitAsync(commit, CancellationToken.None) is not CommitResult.Committed)
            throw new InvalidOperationException($"{key} was not stored.");
    }

    private static void Print(TextWriter output, Options options, IReadOnlyList<Samples> all)
    {
        output.WriteLine(Invariant($"{options.Decisions} decisions, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}."));
        output.WriteLine();
        output.WriteLine("| case | p50 | p99 | worst |");
        output.WriteLine("|---|---|---|---|");
        foreach (var samples in all)
            output.WriteLine(Invariant($"| {samples.Name} | {samples.Quantile(0.5):N3} ms | {samples.Quantile(0.99):N3} ms | {samples.Quantile(1):N3} ms |"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Samples(string name)
    {
        private readonly List<TimeSpan> _all = [];

        public string Name => name;

        public void Add(long start, long end) => _all.Add(Stopwatch.GetElapsedTime(start, end));

        public double Quantile(double part) => _all.Order().ElementAt(Math.Min(_all.Count - 1, (int)(part * _all.Count))).TotalMilliseconds;
    }
}
