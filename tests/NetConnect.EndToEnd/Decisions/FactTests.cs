using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Decisions;

/// <summary>What decisions rest on can be read, and corrected by those whose account it is.</summary>
public sealed class FactTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task Anybody_reads_the_facts_with_their_sources_and_what_is_disputed()
    {
        var facts = await estate.As("anybody").ReadFactsAsync("aws.tgw.");

        Assert.All(facts.Facts, key => Assert.StartsWith("aws.tgw.", key.Key, StringComparison.Ordinal));
        var price = facts.Facts.Single(key => key.Key == "aws.tgw.price-per-gb").Values.Single();
        Assert.Equal(("0.02", "USD/GB", "SECONDARY"), (price.Value, price.Unit, price.Confidence));
        Assert.Contains("0.05 USD/GB", Assert.Single(price.Disputed), StringComparison.Ordinal);
        Assert.Contains("aws.tgw.price-per-gb", Assert.Single(facts.Conflicts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_that_was_raised_is_declared_by_the_owner_of_the_account()
    {
        var pair = await Pair.PlantAsync(estate, new() { ForeignPeerings = 50 });
        var full = await pair.Ann.Client.RequestConnectionAsync(pair.Wish()).ProblemAsync();
        Assert.Equal("urn:netconnect:no-viable-option", full!.Type);
        var veto = full.Decision!.Candidates.Single(candidate => candidate.Ctype == "AWS_PEERING").Vetoes.Single();
        Assert.Equal(("aws.peering.active-per-vpc", "50", "50 peerings"), (veto.Fact, veto.Value, veto.Limit));

        await DeclareAsync(pair, "fact.aws.peering.active-per-vpc", "125; 2026-10; support case 4711");

        var decision = await pair.Ann.Client.DecideAsync(pair.Wish());
        Assert.Equal("AWS_PEERING", decision.Chosen);
        Assert.NotNull(decision.Basis);
    }

    [Theory]
    [InlineData("fact.aws.peering.colour", "5", "unknown-fact")]
    [InlineData("fact.aws.peering.active-per-vpc", "many", "bad-fact")]
    [InlineData("fact.aws.peering.encryption-in-region", "tunnel", "not-per-account")]
    public async Task What_is_no_fact_of_an_account_is_refused(string name, string value, string code)
    {
        var pair = await Pair.PlantAsync(estate);

        var problem = await DeclareAsync(pair, name, value).ProblemAsync();

        Assert.Equal((422, $"/settings/{name}", code), (problem!.Status, problem.Errors.Single().Pointer, problem.Errors.Single().Code));
    }

    [Fact]
    public async Task Without_a_hub_the_transit_gateway_is_weighed_and_said_to_be_missing()
    {
        var pair = await Pair.PlantAsync(estate);

        var decision = await pair.Ann.Client.DecideAsync(pair.Wish() with { Requirements = new(ExpectedGb: 10240) });

        var gateway = decision.Candidates.Single(candidate => candidate.Ctype == "AWS_TRANSIT_GATEWAY");
        Assert.Equal(("277.80", "aws.tgw.hub"), (gateway.Cost.Monthly, gateway.Vetoes.Single().Fact));
        Assert.Equal("204.80", decision.Candidates.Single(candidate => candidate.Ctype == "AWS_PEERING").Cost.Monthly);
    }

    [Fact]
    public async Task At_most_twenty_requests_of_a_service_wait_however_many_come_at_once()
    {
        var pair = await Pair.PlantAsync(estate);
        var resources = new List<string>();
        for (var i = 0; i < 22; i++)
            resources.Add((await pair.Ann.Client.CreateResourceAsync(pair.Ann.Resource($"part {i}", $"10.1.2.{i * 8}/29"))).Id);

        var requests = resources.Select(resource => pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { ResourceLeft = resource })).ToList();
        var problems = (await Task.WhenAll(requests.Select(request => request.ProblemAsync()))).OfType<Contracts.ProblemDocument>().ToList();

        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.Equal("urn:netconnect:limit-reached", problem.Type));
        var one = await requests.First(request => request.IsCompletedSuccessfully);
        await pair.Ann.Client.WithdrawConnectionAsync(one.Id, new());
        await pair.RequestAsync();
    }

    private static async Task DeclareAsync(Pair pair, string name, string value)
    {
        var provider = (await pair.Ann.Client.ListProvidersAsync()).Items.Single();
        await pair.Ann.Client.EditProviderAsync(provider.Id, new() { Settings = new(new Dictionary<string, string?> { [name] = value }) });
    }
}
