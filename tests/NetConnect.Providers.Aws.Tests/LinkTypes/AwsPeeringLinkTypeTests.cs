using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.LinkTypes;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.LinkTypes;

public sealed class AwsPeeringLinkTypeTests
{
    private static readonly AwsPeeringLinkType Type = new();

    [Fact]
    public void Two_clean_vpcs_are_a_viable_free_standing_link()
    {
        var left = Left() with { Inbound = [Given.Tcp(443, "10.2.1.0/24"), Given.Tcp(80, "10.2.1.0/24")] };

        var candidate = Weigh(left, Right());

        Assert.Empty(candidate.Vetoes);
        Assert.Equal([$"AWS_PEERING {Given.Pair}"], candidate.Plan!.SharedObjects);
        Assert.Equal([Given.Tcp(80, "10.2.1.0/24"), Given.Tcp(443, "10.2.1.0/24")], candidate.Plan.IntoLeft);
    }

    [Fact]
    public void An_overlap_that_is_not_even_used_vetoes()
    {
        var right = Right();
        right = right with { Observed = right.Observed with { Cidrs = [Given.Net("10.2.0.0/16"), Given.Net("10.1.128.0/20")] } };

        var veto = Assert.Single(Weigh(Left(), right).Vetoes);

        Assert.Equal("aws.peering.overlapping-cidrs", veto.Fact);
        Assert.Contains("10.1.128.0/20", veto.Value, StringComparison.Ordinal);
        Assert.Null(Weigh(Left(), right).Plan);
    }

    [Fact]
    public void A_prefix_outside_its_vpc_vetoes() =>
        Assert.Contains(Weigh(Left() with { Prefix = Given.Net("10.7.0.0/24") }, Right()).Vetoes, veto => veto.Fact == "aws.vpc.cidrs");

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Sixty_rules_fit_into_a_group(int rules, bool fits)
    {
        var left = Left() with { Inbound = [.. Enumerable.Range(0, rules).Select(i => Given.Tcp(2000 + i, "10.2.1.0/24"))] };

        var vetoes = Weigh(left, Right()).Vetoes;

        Assert.Equal(fits, !vetoes.Any(veto => veto.Fact == "aws.groups.rules-per-group"));
    }

    [Fact]
    public void What_is_to_be_guarded_by_acls_and_can_not_be_vetoes_and_says_what_to_change()
    {
        var left = Left() with { Settings = Given.Tags(("enforce", "nacl")) };
        left = left with { Observed = left.Observed with { Subnets = left.Observed.Subnets.Add(new("subnet-9", Given.Net("10.1.9.0/24"), "a", "rtb-1", "acl-1")) } };

        var veto = Assert.Single(Weigh(left, Right()).Vetoes);

        Assert.Equal("aws.acl.entries", veto.Fact);
        Assert.Contains("subnet-9", veto.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_vpc_vetoes_and_names_its_owner()
    {
        var left = Left();

        var veto = Assert.Single(Weigh(left with { Observed = left.Observed with { OwnerAccount = "999999999999" } }, Right()).Vetoes);

        Assert.Contains("999999999999", veto.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_network_needs_no_link() =>
        Assert.Contains(Weigh(Left(), Left() with { Prefix = Given.Net("10.1.2.0/24") }).Vetoes, veto => veto.Fact == "aws.peering.per-pair");

    [Theory]
    [InlineData(49, 0, false)]
    [InlineData(50, 0, true)]
    [InlineData(48, 2, true)]
    public void Active_pending_and_held_peerings_count_on_either_end(int live, int held, bool vetoed)
    {
        var right = Right() with { Held = Promised(HoldPools.Links, [.. Enumerable.Range(0, held).Select(i => $"pair-{i}")]) };
        right = right with { Observed = right.Observed with { Links = Others(live, ObservedLinkState.PendingAcceptance, Given.Orders) } };

        Assert.Equal(vetoed, Weigh(Left(), right).Vetoes.Any(veto => veto.Fact == "aws.peering.active-per-vpc"));
    }

    [Fact]
    public void Our_own_live_peering_of_the_pair_uses_no_further_slot()
    {
        var ours = Given.Peering("pcx-1", ObservedLinkState.Active, Given.PeeringTags());
        var left = Left();
        left = left with
        {
            Held = Promised(HoldPools.Links, [.. Enumerable.Range(0, 9).Select(i => $"pair-{i}")]),
            Observed = left.Observed with { Links = [.. Others(49, ObservedLinkState.Active, Given.Payments), ours] },
            Ledger = Given.Ledger(Given.Record(AwsNaming.PeeringKey(Given.Pair), PartKinds.Peering, externalId: "pcx-1")),
        };

        Assert.Empty(Weigh(left, Right()).Vetoes);
    }

    [Fact]
    public void Twenty_five_open_requests_of_the_requester_veto()
    {
        var left = Left();

        var veto = Assert.Single(Weigh(left with { Observed = left.Observed with { Links = Others(25, ObservedLinkState.PendingAcceptance, Given.Payments) } }, Right()).Vetoes);

        Assert.Equal("aws.peering.outstanding", veto.Fact);
    }

    [Fact]
    public void A_foreign_peering_of_the_pair_vetoes()
    {
        var left = Left();

        var veto = Assert.Single(Weigh(
            left with { Observed = left.Observed with { Links = [Given.Peering("pcx-9", ObservedLinkState.Active)] } }, Right()).Vetoes);

        Assert.Equal("pcx-9", veto.Value);
    }

    [Theory]
    [InlineData("10.2.1.0/24", true)]
    [InlineData("10.2.1.64/26", true)]
    [InlineData("10.2.0.0/16", false)]
    [InlineData("10.2.2.0/24", false)]
    public void An_equal_or_more_specific_route_vetoes_and_a_less_specific_one_does_not(string destination, bool vetoed) =>
        Assert.Equal(vetoed, Weigh(Left(Given.Route(destination, "tgw-1")), Right()).Vetoes.Any(veto => veto.Message.Contains("tgw-1", StringComparison.Ordinal)));

    [Fact]
    public void A_route_in_a_table_that_is_not_touched_does_not_matter()
    {
        var left = Left(Given.Route("10.2.1.0/24", "tgw-1")) with { Prefix = Given.Net("10.1.9.0/24") };

        Assert.Empty(Weigh(left, Right()).Vetoes);
    }

    [Fact]
    public void Moving_live_traffic_is_told_with_todays_target()
    {
        var candidate = Weigh(Left(Given.Route("0.0.0.0/0", "igw-1"), Given.Route("10.2.0.0/16", "tgw-1")), Right());

        Assert.Contains(candidate.Reasons, reason => reason.Contains("tgw-1", StringComparison.Ordinal));
        Assert.DoesNotContain(candidate.Reasons, reason => reason.Contains("igw-1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_full_route_table_vetoes()
    {
        var routes = Enumerable.Range(0, 499).Select(i => Given.Route($"172.{16 + (i / 256)}.{i % 256}.0/24", "tgw-1")).ToArray();

        Assert.Equal("aws.routes.per-table", Assert.Single(Weigh(Left(routes), Right()).Vetoes).Fact);
    }

    [Fact]
    public void It_serves_aws_only()
    {
        Assert.True(Type.Serves(Platform.Aws, Platform.Aws));
        Assert.False(Type.Serves(Platform.Aws, Platform.Azure));
    }

    [Fact]
    public void Every_fact_that_a_veto_may_name_is_in_the_catalogue() => Assert.All(
        typeof(AwsPeeringFacts).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!),
        key => Assert.True(FactCatalogue.Product.Keys.ContainsKey(key), key));

    [Fact]
    public void What_the_owner_of_the_account_declares_counts_at_that_end_only()
    {
        var raised = FactOverrides.Of(FactCatalogue.Product, "222222222222", Given.Tags(("fact.aws.peering.active-per-vpc", "125; 2026-10; support case 4711")));
        var full = Right();
        full = full with { Observed = full.Observed with { Links = Others(50, ObservedLinkState.Active, Given.Orders) } };

        Assert.Empty(Weigh(Left(), full with { Declared = raised }).Vetoes);
        Assert.Equal("50 peerings", Assert.Single(Weigh(Left() with { Declared = raised }, full).Vetoes).Limit);
    }

    [Fact]
    public void Routes_that_are_promised_to_others_count_with_those_that_stand()
    {
        var routes = Enumerable.Range(0, 498).Select(i => Given.Route($"172.{16 + (i / 256)}.{i % 256}.0/24", "tgw-1")).ToArray();
        var left = Left(routes) with { Held = Promised(HoldPools.Routes("rtb-1"), "10.9.9.0/24") };

        Assert.Equal("aws.routes.per-table", Assert.Single(Weigh(left, Right()).Vetoes).Fact);
        Assert.Empty(Weigh(left with { Held = Promised(HoldPools.Routes("rtb-1"), "172.16.0.0/24") }, Right()).Vetoes);
    }

    [Fact]
    public void It_takes_a_link_and_an_entry_of_each_table_at_both_ends()
    {
        var needs = Type.Needs(new(Left(), Right(), LinkRequirements.None));

        Assert.Equal(
            [
                (Given.Payments, "links", Given.Pair.ToString(), 50), (Given.Payments, "routes/rtb-1", "10.2.1.0/24", 500),
                (Given.Orders, "links", Given.Pair.ToString(), 50), (Given.Orders, "routes/rtb-1", "10.1.1.0/24", 500),
            ],
            needs.Select(need => (need.Network, need.Pool, need.Item, need.Limit!.Value)));
    }

    private static ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Promised(string pool, params string[] items) =>
        ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty.Add(pool, [.. items]);

    private static LinkJudgement Weigh(LinkEnd left, LinkEnd right, LinkRequirements? wants = null) =>
        Type.Judge(new(left, right, wants ?? LinkRequirements.None));

    private static LinkEnd Left(params ObservedRoute[] routes) => End(Given.Payments, "10.1.1.0/24", Given.Network(Given.Payments, "10.1.0.0/16", routes));

    private static LinkEnd Right() => End(Given.Orders, "10.2.1.0/24", Given.Network(Given.Orders, "10.2.0.0/16"));

    private static LinkEnd End(NetworkRef network, string prefix, ObservedNetwork observed) => new()
    {
        Resource = "res-" + prefix,
        ResourceName = "api",
        Service = "svc-1",
        Network = network,
        Region = Given.Region,
        Prefix = Given.Net(prefix),
        Observed = observed,
    };

    private static ImmutableArray<ObservedLink> Others(int count, ObservedLinkState state, NetworkRef requester) =>
        [.. Enumerable.Range(0, count).Select(i => Given.Peering($"pcx-{i + 100}", state, null, requester, Given.Vpc("444444444444", $"vpc-{i}")))];
}
