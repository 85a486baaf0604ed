using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Two who want the same at the same moment: one gets it, the other is told so, and nothing is half done.</summary>
public sealed class RaceTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task Of_sixteen_requests_for_one_pair_one_is_taken_and_the_rest_name_it()
    {
        var pair = await Pair.PlantAsync(estate);

        var asked = new List<ConnectionDto>();
        var refused = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            var request = pair.Ann.Client.RequestConnectionAsync(pair.Wish());
            var problem = await request.ProblemAsync();
            if (problem is null)
                lock (asked)
                    asked.Add(request.GetAwaiter().GetResult());
            return problem;
        }));

        var one = Assert.Single(asked);
        Assert.All(refused.OfType<Contracts.ProblemDocument>(), problem => Assert.Equal((409, one.Id), (problem.Status, problem.Existing)));
        await pair.DeleteAsync(one);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_resource_is_never_deleted_under_a_new_connection()
    {
        var pair = await Pair.PlantAsync(estate);
        for (var round = 0; round < 10; round++)
        {
            var web = await pair.Ann.Client.CreateResourceAsync(pair.Ann.Resource($"web {round}", "10.1.2.0/24"));
            var request = pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { ResourceLeft = web.Id });
            var deletion = pair.Ann.Client.DeleteResourceAsync(web.Id);

            var (notAsked, notDeleted) = (await request.ProblemAsync(), await deletion.ProblemAsync());

            Assert.True(notAsked is null ^ notDeleted is null, $"round {round}: asked {notAsked is null}, deleted {notDeleted is null}");
            if (notAsked is not null)
                continue;
            await pair.DeleteAsync(await request);
            await pair.Ann.Client.DeleteResourceAsync(web.Id);
        }
    }

    [Fact]
    public async Task Approved_and_deleted_at_once_ends_deleted()
    {
        var rounds = Enumerable.Range(0, 6).Select(async round =>
        {
            var pair = await Pair.PlantAsync(estate);
            var asked = await pair.RequestAsync();
            var approval = pair.ApproveAsync(asked).ProblemAsync();
            var deletion = pair.Ann.Client.DeleteConnectionAsync(asked.Id).ProblemAsync();

            Assert.Null(await deletion);
            Assert.True(await approval is null or { Status: 409 });
            await pair.ReachesAsync(asked, "DELETED");
            await pair.AssertUntouchedAsync();
        });
        await Task.WhenAll(rounds);
    }

    [Fact]
    public async Task The_last_peering_slot_is_promised_once()
    {
        var pair = await Pair.PlantAsync(estate, new() { ForeignPeerings = 49 });
        var archive = await pair.Bob.In(pair.ArchiveVpc).RegisterAsync("archive", "10.3.1.0/24");

        var requests = new[] { pair.Wish(), pair.Wish(archive) }.Select(wish => pair.Ann.Client.RequestConnectionAsync(wish)).ToList();
        var problems = await Task.WhenAll(requests.Select(request => request.ProblemAsync()));

        var refused = Assert.Single(problems.OfType<Contracts.ProblemDocument>());
        Assert.Contains(refused.Type, new[] { "urn:netconnect:limit-reached", "urn:netconnect:no-viable-option" });
        var one = await requests.Single(request => request.IsCompletedSuccessfully);
        await pair.ApproveAsync(one);
        await pair.ReachesAsync(one, "ESTABLISHED");
        await pair.DeleteAsync(one);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task The_last_table_of_a_gateway_is_promised_once()
    {
        var hub = await HubAccount.PlantAsync(estate, "eu-south-1");
        await estate.Operator().EditProviderAsync(
            hub.Provider.Id, new() { Settings = new(new Dictionary<string, string?> { ["fact.aws.tgw.tables"] = "3; 2026-11; this test" }) });
        var pairs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Pair.PlantAsync(estate, new() { ForeignPeerings = 50, LeftRegion = "eu-south-1", RightRegion = "eu-south-1" })));

        // Each needs two.
        var requests = pairs.Select(pair => pair.Ann.Client.RequestConnectionAsync(pair.Wish())).ToList();
        var problems = await Task.WhenAll(requests.Select(request => request.ProblemAsync()));

        var refused = Assert.Single(problems.OfType<Contracts.ProblemDocument>());
        Assert.Contains(refused.Type, new[] { "urn:netconnect:limit-reached", "urn:netconnect:no-viable-option" });
        var winner = Array.FindIndex(problems, problem => problem is null);
        var one = await requests[winner];
        await pairs[winner].ApproveAsync(one);
        await pairs[winner].ReachesAsync(one, "ESTABLISHED", TimeSpan.FromSeconds(90));
        await pairs[winner].DeleteAsync(one, TimeSpan.FromSeconds(90));
        await pairs[winner].AssertUntouchedAsync();
    }

    [Fact]
    public async Task Of_overlapping_resources_registered_at_once_one_is_taken()
    {
        var pair = await Pair.PlantAsync(estate);
        string[] prefixes = ["10.1.2.0/24", "10.1.2.0/25", "10.1.2.0/26", "10.1.0.0/16", "10.1.2.0/23", "10.1.2.0/24", "10.1.2.1/32"];

        var problems = await Task.WhenAll(prefixes.Select((prefix, i) =>
            pair.Ann.Client.CreateResourceAsync(pair.Ann.Resource($"part {i}", prefix)).ProblemAsync()));

        Assert.Single(problems, problem => problem is null);
        Assert.All(problems.OfType<Contracts.ProblemDocument>(), problem => Assert.Equal(409, problem.Status));
    }
}
