using System.Diagnostics;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Resources;
using NetConnect.EndToEnd.Support;

namespace NetConnect.Chaos.Measuring;

/// <summary>What a server or cluster that runs already does in a second, by its public API.</summary>
internal sealed class Measure(Target target, TimeSpan time, int connections)
{
    private const int Writers = 16;

    /// <summary>Connections between two accounts; they share a peering.</summary>
    private const int PerPair = 10;

    public async Task RunAsync()
    {
        await WriteAsync(TimeSpan.FromSeconds(2)); // the first calls compile what they need
        using (var cost = await Cost.BeginAsync(target))
            await cost.ReportAsync("nothing is asked", (await IdleAsync(), 1));
        using (var cost = await Cost.BeginAsync(target))
            await cost.ReportAsync("POST /v1/services", await WriteAsync(time));
        using (var cost = await Cost.BeginAsync(target))
            await cost.ReportAsync("GET /v1/services/{id}", await ReadAsync());
        var wishes = await PlantAsync();
        using (var cost = await Cost.BeginAsync(target))
            await cost.ReportAsync("connections from asking to ESTABLISHED", await ConnectAsync(wishes));
        await Task.Delay(TimeSpan.FromSeconds(5));
        using (var cost = await Cost.BeginAsync(target))
            await cost.ReportAsync($"nothing is asked, {wishes.Count} connections stand", (await IdleAsync(), 1));
    }

    private async Task<double> IdleAsync()
    {
        await Task.Delay(time);
        return time.TotalSeconds;
    }

    private Task<(double, int)> WriteAsync(TimeSpan howLong) => RepeatAsync(howLong, async client => await client.CreateServiceAsync(new($"measured {Guid.NewGuid()}")));

    private async Task<(double, int)> ReadAsync()
    {
        var made = await target.As("reader").CreateServiceAsync(new($"read {Guid.NewGuid()}"));
        return await RepeatAsync(time, async client => await client.GetServiceAsync(made.Id));
    }

    private async Task<(double, int)> RepeatAsync(TimeSpan howLong, Func<NetConnectClient, Task> act)
    {
        var (clock, latencies) = (Stopwatch.StartNew(), new List<double>());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(async () =>
        {
            var client = target.As($"writer{i}");
            while (clock.Elapsed < howLong)
            {
                var begun = clock.Elapsed;
                await act(client);
                lock (latencies)
                    latencies.Add((clock.Elapsed - begun).TotalMilliseconds);
            }
        })));
        latencies.Sort();
        Console.WriteLine($"  p50 {latencies[latencies.Count / 2]:0.0} ms, p99 {latencies[(int)(latencies.Count * 0.99)]:0.0} ms, {Writers} at once");
        return (clock.Elapsed.TotalSeconds, latencies.Count);
    }

    private async Task<List<(NetConnectClient Client, ResourceDto Left, ResourceDto Right)>> PlantAsync()
    {
        using var cloud = new Cloud(target.CloudUrl);
        var wishes = new List<(NetConnectClient, ResourceDto, ResourceDto)>();
        var first = Random.Shared.NextInt64(1_000_000, 9_000_000) * 10_000;
        for (var pair = 0; pair < connections / PerPair; pair++)
        {
            var (left, right, client) = ($"1{first + pair:D11}", $"2{first + pair:D11}", target.As($"owner{first + pair}"));
            var ids = await cloud.SeedAsync(Ground.Wide(left, right, PerPair));
            var from = await RegisterAsync(client, left, ids[$"{left}/{Ground.Region}/web"], "10.1", 1);
            var to = await RegisterAsync(client, right, ids[$"{right}/{Ground.Region}/orders"], "10.2", PerPair);
            wishes.AddRange(to.Select(resource => (client, from[0], resource)));
        }

        return wishes;
    }

    private static async Task<List<ResourceDto>> RegisterAsync(NetConnectClient client, string account, string network, string prefix, int count)
    {
        var service = await client.CreateServiceAsync(new($"service of {account}"));
        var settings = new Dictionary<string, string> { ["role_arn"] = $"arn:aws:iam::{account}:role/netconnect" };
        var provider = await client.CreateProviderAsync(new(service.Id, "aws", "AWS", account, Ground.Region, settings));
        var made = new List<ResourceDto>();
        for (var i = 1; i <= count; i++)
            made.Add(await client.CreateResourceAsync(new(service.Id, provider.Id, $"net {i}", network, $"{prefix}.{i}.0/24")));
        return made;
    }

    /// <summary>As many at once as there are pairs of accounts, at most 16.</summary>
    private static async Task<(double, int)> ConnectAsync(List<(NetConnectClient Client, ResourceDto Left, ResourceDto Right)> wishes)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(wishes.GroupBy(wish => wish.Left.Id), new ParallelOptions { MaxDegreeOfParallelism = Writers }, async (pair, _) =>
        {
            foreach (var (client, left, right) in pair)
            {
                var asked = await client.RequestConnectionAsync(new(right.Name, left.Id, right.Id), CancellationToken.None);
                var settled = await client.WithWait(TimeSpan.FromSeconds(60)).GetConnectionAsync(asked.Id, CancellationToken.None);
                if (settled.State != "ESTABLISHED")
                    Console.WriteLine($"  {settled.Id} is {settled.State}: {settled.Reason}");
            }
        });
        return (clock.Elapsed.TotalSeconds, wishes.Count);
    }
}
