using NetConnect.Contracts.AddressPlans;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Prefixes that nobody has to choose: allocated from a plan, never twice, and free again with their resource.</summary>
public sealed class AddressPlanTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task The_next_free_prefix_is_allocated_and_freed_with_its_resource()
    {
        var (pair, plan) = await PlanAsync("10.1.0.0/22");

        // 10.1.1.0/24 is registered, 10.1.2.0/24 is a subnet that exists.
        var first = await pair.Ann.RegisterAsync("one", "auto/24");
        var second = await pair.Ann.RegisterAsync("two", "auto/25");
        Assert.Equal(("10.1.0.0/24", plan.Id), (first.Subnet, first.AddressPlan));
        Assert.Equal("10.1.3.0/25", second.Subnet);
        await pair.Ann.Client.DeleteResourceAsync(first.Id);

        Assert.Equal("10.1.0.0/26", (await pair.Ann.RegisterAsync("three", "auto/26")).Subnet);
    }

    [Fact]
    public async Task Of_many_at_once_each_gets_a_prefix_of_its_own_until_the_pool_is_used_up()
    {
        var (pair, plan) = await PlanAsync("10.1.16.0/24");

        var asked = Enumerable.Range(0, 20).Select(i => pair.Ann.Client.CreateResourceAsync(pair.Ann.Resource($"part {i}", "auto/28"))).ToList();
        var problems = await Task.WhenAll(asked.Select(request => request.ProblemAsync()));

        Assert.All(problems.OfType<Contracts.ProblemDocument>(), problem => Assert.Equal((409, "urn:netconnect:limit-reached"), (problem.Status, problem.Type)));
        Assert.Equal(4, problems.OfType<Contracts.ProblemDocument>().Count());
        var seen = await pair.Ann.Client.GetAddressPlanAsync(plan.Id);
        Assert.Equal(16, seen.Used.Select(used => used.Prefix).Distinct().Count());
        Assert.All(seen.Used, used => Assert.Equal(plan.Id, used.AddressPlan));
        Assert.Empty(seen.Overlaps);
    }

    [Fact]
    public async Task Who_chooses_and_who_is_allocated_at_once_do_not_get_the_same()
    {
        // Two networks with the same addresses: only the plan keeps what is registered in them apart.
        var (one, other) = (await Pair.PlantAsync(estate), await Pair.PlantAsync(estate));
        var plan = await estate.Operator().CreateAddressPlanAsync(new($"everywhere {one.Ann.User}", ["10.2.16.0/20"]));
        for (var round = 0; round < 8; round++)
        {
            var chosen = one.Bob.Client.CreateResourceAsync(one.Bob.Resource($"chosen {round}", $"10.2.{16 + (2 * round)}.0/24")).ProblemAsync();
            var allocated = other.Bob.Client.CreateResourceAsync(other.Bob.Resource($"auto {round}", "auto/24")).ProblemAsync();
            Assert.Null(await allocated);
            Assert.True(await chosen is null or { Status: 409 });
        }

        var (seen, order) = (await estate.Operator().GetAddressPlanAsync(plan.Id), await RegistrationsAsync());
        Assert.Equal(8, seen.Used.Count(used => used.AddressPlan == plan.Id));
        // Who chooses may choose what is taken elsewhere; who is given must not be given it.
        Assert.All(seen.Overlaps, pair =>
        {
            var given = pair.Wider.AddressPlan == plan.Id ? pair.Wider : pair.Narrower;
            var chosen = given == pair.Wider ? pair.Narrower : pair.Wider;
            Assert.Null(chosen.AddressPlan);
            Assert.True(order.IndexOf(given.Resource) < order.IndexOf(chosen.Resource), $"{given.Prefix} was given although {chosen.Name} had it.");
        });
        await estate.Operator().DeleteAddressPlanAsync(plan.Id).IsRefusedAsync(409, "in-use");
    }

    [Fact]
    public async Task Overlaps_in_the_estate_are_reported()
    {
        var (pair, plan) = await PlanAsync("10.1.0.0/16");
        var other = await Pair.PlantAsync(estate);

        var overlaps = (await pair.Ann.Client.GetAddressPlanAsync(plan.Id)).Overlaps;

        Assert.Contains(overlaps, overlap => new[] { overlap.Wider.Resource, overlap.Narrower.Resource }.Order()
            .SequenceEqual(new[] { pair.Web.Id, other.Web.Id }.Order()));
    }

    [Fact]
    public async Task Without_a_plan_or_room_the_answer_says_which_it_is()
    {
        var (pair, _) = await PlanAsync("10.77.0.0/16");

        var outside = await pair.Ann.Client.CreateResourceAsync(pair.Ann.Resource("lost", "auto/24")).IsRefusedAsync(422, "validation");
        Assert.Equal(["/subnet outside-plan"], outside.Errors.Select(error => $"{error.Pointer} {error.Code}"));
        await pair.Ann.Client.CreateResourceAsync(pair.Ann.Resource("lost", "auto/40")).IsRefusedAsync(422, "validation");
    }

    [Fact]
    public async Task A_plan_is_made_by_who_owns_what_it_is_for_and_stays_while_it_is_used()
    {
        var (pair, plan) = await PlanAsync("10.1.0.0/16");
        var resource = await pair.Ann.RegisterAsync("one", "auto/24");

        await pair.Bob.Client.CreateAddressPlanAsync(new("mine", ["10.1.0.0/16"], pair.Ann.Service)).IsRefusedAsync(403, "forbidden");
        await pair.Ann.Client.CreateAddressPlanAsync(new("everybody's", ["10.1.0.0/16"])).IsRefusedAsync(403, "forbidden");
        await pair.Ann.Client.CreateAddressPlanAsync(new(plan.Name, ["10.1.0.0/16"], pair.Ann.Service)).IsRefusedAsync(409, "conflict");
        var faults = await pair.Ann.Client.CreateAddressPlanAsync(new("", ["10.1.0.0/16", "10.1.1.0/24", "10.0.0.1/8", "::/0"], pair.Ann.Service)).IsRefusedAsync(422, "validation");
        Assert.Equal(
            ["/name too-short", "/pools/1 not-allowed", "/pools/2 cidr-host-bits", "/pools/3 ipv6-unsupported"],
            faults.Errors.Select(error => $"{error.Pointer} {error.Code}"));
        await pair.Bob.Client.DeleteAddressPlanAsync(plan.Id).IsRefusedAsync(403, "forbidden");
        await pair.Ann.Client.DeleteAddressPlanAsync(plan.Id).IsRefusedAsync(409, "in-use");
        await pair.Ann.Client.DeleteResourceAsync(resource.Id);

        await pair.Ann.Client.DeleteAddressPlanAsync(plan.Id);
        await pair.Ann.Client.GetAddressPlanAsync(plan.Id).IsRefusedAsync(404, "not-found");
        Assert.Empty((await pair.Ann.Client.ListAddressPlansAsync(new() { Service = pair.Ann.Service })).Items);
    }

    /// <summary>Ids of resources in the order of their commits.</summary>
    private async Task<List<string>> RegistrationsAsync()
    {
        var (found, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await estate.Operator().ListEventsAsync(new() { Limit = 500, Cursor = cursor });
            found.AddRange(page.Items.Where(e => e.Type == "resource-registered").Select(e => e.Subject["resource:".Length..]));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return found;
    }

    private async Task<(Pair Pair, AddressPlanDto Plan)> PlanAsync(string pool)
    {
        var pair = await Pair.PlantAsync(estate);
        return (pair, await pair.Ann.Client.CreateAddressPlanAsync(new($"plan of {pair.Ann.User}", [pool], pair.Ann.Service)));
    }
}
