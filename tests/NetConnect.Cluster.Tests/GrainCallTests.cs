using System.Net;
using NetConnect.Cluster.Tests.Support;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Services;
using NetConnect.GrainClient;
using NetConnect.Grains;
using NetConnect.Silo;
using NetConnect.Storage.Tests.Postgres;

namespace NetConnect.Cluster.Tests;

/// <summary>Other .NET services call the grains: what the API does and refuses, they do and refuse.</summary>
public sealed class GrainCallTests(Members members) : IClassFixture<Members>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_sample_makes_a_connection_and_has_it_established()
    {
        Needs();
        var output = new StringWriter();
        var example = new Example(await members.OutsiderAsync(), members.CallerOf("ann").Token, output);
        var (left, right) = await Emulator.PlantAsync(members.Cloud, Stop);

        var made = await example.RunAsync("the sample", left, right, Stop);

        Assert.Equal("ESTABLISHED", made.State);
        Assert.Contains($"{made.Id} is ESTABLISHED", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("peering_id pcx-", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("ESTABLISHED", (await Members.ClientOf(members.Two, "ann").GetConnectionAsync(made.Id, Stop)).State);
        var audit = await Members.ClientOf(members.Two, "ann").ListAuditAsync(new() { Limit = 500 }, Stop);
        Assert.Contains(audit.Items, entry => entry.Actor == "user:ann" && entry.Subject == $"connection:{made.Id}");
    }

    [Fact]
    public async Task Whoever_waits_for_a_connection_does_not_keep_others_from_it()
    {
        Needs();
        var grains = await members.OutsiderAsync();
        var (asked, bob) = await BetweenTwoAsync(grains, "waiting");
        var connection = grains.GetGrain<IConnectionGrain>(asked.Id);

        var wrong = await connection.ApproveAsync(bob, new(PlanHash: "sha256:" + new string('0', 64)), Stop);
        var approved = await connection.ApproveAsync(bob, new(PlanHash: asked.PlanHash), Stop);
        var waiting = Enumerable.Range(0, 8).Select(_ => connection.GetAsync(bob with { Wait = Patience }, Stop)).ToList();
        var meanwhile = await connection.GetAsync(bob, Stop);

        Assert.Equal("urn:netconnect:plan-changed", wrong.Problem?.Type);
        Assert.Equal("APPROVED", approved.Require().Request);
        Assert.True(meanwhile.IsGranted);
        Assert.All(await Task.WhenAll(waiting).WaitAsync(Patience / 2, Stop), answer => Assert.Equal("ESTABLISHED", answer.Require().State));
        Assert.Equal("DELETED", (await connection.DeleteAsync(bob with { Wait = Patience }, cancellationToken: Stop)).Require().State);
    }

    [Fact]
    public async Task Who_may_not_is_refused_as_by_the_front_door()
    {
        Needs();
        var grains = await members.OutsiderAsync();
        var (asked, bob) = await BetweenTwoAsync(grains, "refusing");
        var mallory = members.CallerOf("mallory");
        var service = (await grains.NetConnect().CreateServiceAsync(bob, new("bob's own", "not for mallory"), Stop)).Require();

        Assert.Equal("urn:netconnect:not-found", (await grains.GetGrain<IConnectionGrain>(asked.Id).GetAsync(mallory, Stop)).Problem?.Type);
        Assert.Equal("urn:netconnect:not-found", (await grains.GetGrain<IConnectionGrain>(asked.Id).DeleteAsync(mallory, cancellationToken: Stop)).Problem?.Type);
        Assert.Equal("urn:netconnect:forbidden", (await grains.GetGrain<IServiceGrain>(service.Id).DeleteAsync(mallory, cancellationToken: Stop)).Problem?.Type);
        Assert.Equal("urn:netconnect:forbidden", (await grains.GetGrain<IResourceGrain>(asked.ResourceRight).EditAsync(mallory, new() { Name = "mine" }, cancellationToken: Stop)).Problem?.Type);
        Assert.Null((await grains.GetGrain<IServiceGrain>(service.Id).GetAsync(mallory, Stop)).Require().Description);
        Assert.Equal("not for mallory", (await grains.GetGrain<IServiceGrain>(service.Id).GetAsync(bob, Stop)).Require().Description);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody's")]
    [InlineData("x\r\nAuthorization: Bearer y")]
    public async Task Who_has_no_valid_token_is_nobody(string token)
    {
        Needs();
        var grains = await members.OutsiderAsync();

        var refused = await grains.NetConnect().CreateServiceAsync(new(token), new("nobody's"), Stop);

        Assert.Equal("urn:netconnect:unauthenticated", refused.Problem?.Type);
        Assert.Empty((await Members.ClientOf(members.One, "olga", "netconnect-operators").ListServicesAsync(new() { Name = "nobody's" }, Stop)).Items);
    }

    [Fact]
    public async Task Faults_are_those_of_the_front_door()
    {
        Needs();
        var grains = await members.OutsiderAsync();
        var faulty = new CreateService("", Owners: ["somebody"], Approval: new(Min: 7));

        var told = await grains.NetConnect().CreateServiceAsync(members.CallerOf("ann"), faulty, Stop);
        var refused = await Assert.ThrowsAsync<NetConnectApiException>(() => Members.ClientOf(members.One, "ann").CreateServiceAsync(faulty, Stop));

        Assert.Equal(refused.Problem with { Errors = [] }, told.Problem! with { Errors = [] });
        Assert.Equal(refused.Problem.Errors, told.Problem.Errors);
        Assert.Equal(3, told.Problem.Errors.Count);
    }

    [Fact]
    public async Task A_call_under_a_key_is_carried_out_once_and_a_change_only_of_what_was_seen()
    {
        Needs();
        var grains = await members.OutsiderAsync();
        var ann = members.CallerOf("ann") with { IdempotencyKey = "once" };

        var first = (await grains.NetConnect().CreateServiceAsync(ann, new("made once"), Stop)).Require();
        var again = (await grains.NetConnect().CreateServiceAsync(ann, new("made once"), Stop)).Require();
        var grain = grains.GetGrain<IServiceGrain>(first.Id);
        var edited = (await grain.EditAsync(ann, new() { Description = "seen" }, first.Generation, Stop)).Require();
        var stale = await grain.EditAsync(ann, new() { Description = "not seen" }, first.Generation, Stop);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(("made once", "seen"), (edited.Name, edited.Description));
        Assert.Equal("urn:netconnect:stale", stale.Problem?.Type);
        Assert.True((await grain.DeleteAsync(ann, edited.Generation, Stop)).IsGranted);
        Assert.Equal("urn:netconnect:not-found", (await grain.GetAsync(ann, Stop)).Problem?.Type);
    }

    [Fact]
    public async Task A_silo_that_is_no_gateway_answers_grain_calls_and_serves_no_API()
    {
        Needs();
        var silo = await members.JoinAsync("quiet", SiloRole.Silo);
        using var http = Members.HttpOf(silo, "ann");

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/readyz", UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/v1/services", UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/docs", UriKind.Relative), Stop)).StatusCode);
        var grains = await members.OutsiderAsync();
        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 30).Select(i => grains.NetConnect().CreateServiceAsync(members.CallerOf("ann"), new($"anywhere {i}"), Stop))),
            made => Assert.True(made.IsGranted));
    }

    /// <summary>A connection that ann has asked for and bob has not approved yet.</summary>
    private async Task<(ConnectionDto Asked, GrainCaller Bob)> BetweenTwoAsync(IGrainFactory grains, string name)
    {
        var (ann, bob) = (members.CallerOf("ann"), members.CallerOf("bob"));
        var (left, right) = await Emulator.PlantAsync(members.Cloud, Stop);
        var from = await RegisterAsync(grains, ann, $"{name}, left", left);
        var to = await RegisterAsync(grains, bob, $"{name}, right", right);
        var asked = (await grains.NetConnect().RequestConnectionAsync(ann, new("link", from.Id, to.Id), Stop)).Require();
        Assert.Equal("PENDING_APPROVAL", asked.State);
        return (asked, bob);
    }

    private static async Task<ResourceDto> RegisterAsync(IGrainFactory grains, GrainCaller caller, string name, Place place)
    {
        var service = (await grains.NetConnect().CreateServiceAsync(caller, new(name), Stop)).Require();
        var settings = new Dictionary<string, string> { ["role_arn"] = $"arn:aws:iam::{place.Account}:role/netconnect" };
        var provider = (await grains.NetConnect().CreateProviderAsync(caller, new(service.Id, "aws", "AWS", place.Account, place.Region, settings), Stop)).Require();
        return (await grains.NetConnect().CreateResourceAsync(caller, new(service.Id, provider.Id, "net", place.Network, place.Prefix), Stop)).Require();
    }

    private static void Needs() => Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.WhyNot);
}
