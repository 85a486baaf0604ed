using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Planning;

public sealed class FilterPartTests
{
    private const string Resource = "res-10.1.1.0/24";
    private static readonly string Name = AwsNaming.GroupName(Given.Installation, Resource);
    private static readonly string Ours = AwsNaming.RuleDescription(Given.Installation);

    [Fact]
    public void An_absent_group_is_made_with_tags_and_a_clean_description()
    {
        var half = Given.Half() with { ResourceName = "Zahlungen <€> \"api\"" };

        var part = Group(Given.NoLedger, [half]);

        Assert.Equal("CreateSecurityGroup", part.Operation?.Name);
        Assert.Equal("NetConnect: what may reach Zahlungen ___ _api_", part.Operation!.Arguments["GroupDescription"]);
        Assert.Equal("netconnect-inst-1-res-10.1.1.0/24", part.Operation.Arguments["GroupName"]);
    }

    [Fact]
    public void A_group_of_that_name_without_our_tags_blocks() =>
        Assert.Equal(PartPresence.Blocked, Group(Given.NoLedger, [Given.Half()], new ObservedFilterGroup("sg-9", Name, Given.Tags(), [], [], [])).Presence);

    [Fact]
    public void A_group_that_interfaces_carry_may_linger_and_names_them()
    {
        var part = Group(Recorded(PartKinds.Group, "group"), [], SeenGroup([]) with { Interfaces = ["eni-2", "eni-1"] });

        Assert.Equal((PartPresence.InUse, true, null), (part.Presence, part.MayLinger, part.Operation));
        Assert.Contains("eni-1, eni-2", part.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_group_that_nothing_wants_is_deleted()
    {
        var part = Group(Recorded(PartKinds.Group, "group"), [], SeenGroup([]));

        Assert.Equal(("DeleteSecurityGroup", false), (part.Operation?.Name, part.MayLinger));
    }

    [Fact]
    public void Missing_rules_are_added_in_one_call_as_the_union_of_all_connections()
    {
        var part = Rules(
            Given.NoLedger,
            [Given.Half("con-1", inbound: [Given.Tcp(443, "10.2.1.0/24"), Given.Ping("10.2.1.0/24")]), Given.Half("con-2", inbound: Given.Ping("10.2.1.0/24"))],
            SeenGroup([]));

        Assert.Equal(("AuthorizeSecurityGroupIngress", PartPresence.Absent), (part.Operation?.Name, part.Presence));
        Assert.Equal("tcp 443 from 10.2.1.0/24;icmp from 10.2.1.0/24", part.Spec["rules"]);
        Assert.Equal("tcp", part.Operation!.Arguments["IpPermissions.1.IpProtocol"]);
        Assert.Equal("-1", part.Operation.Arguments["IpPermissions.2.FromPort"]);
        Assert.Equal(Ours, part.Operation.Arguments["IpPermissions.2.IpRanges.1.Description"]);
    }

    [Fact]
    public void Rules_are_added_before_others_are_taken_away()
    {
        var half = Given.Half(inbound: Given.Tcp(443, "10.2.1.0/24"));
        var old = Rule(Given.Tcp(80, "10.2.1.0/24"));

        var first = Rules(Given.NoLedger, [half], SeenGroup([old]));
        var then = Rules(Given.NoLedger, [half], SeenGroup([old, Rule(Given.Tcp(443, "10.2.1.0/24"))]));

        Assert.Equal(("AuthorizeSecurityGroupIngress", PartPresence.Different), (first.Operation?.Name, first.Presence));
        Assert.Equal(("RevokeSecurityGroupIngress", "80"), (then.Operation?.Name, then.Operation?.Arguments["IpPermissions.1.FromPort"]));
    }

    [Fact]
    public void Rules_of_others_in_our_group_are_left_alone_and_not_added_twice()
    {
        var half = Given.Half(inbound: Given.Tcp(443, "10.2.1.0/24"));
        ObservedRule[] foreign = [Rule(Given.Tcp(443, "10.2.1.0/24"), "by hand"), Rule(Given.Tcp(22, "10.9.0.0/16"), "by hand")];

        var part = Rules(Given.NoLedger, [half], SeenGroup(foreign));

        Assert.Equal((PartPresence.Ready, null), (part.Presence, part.Operation));
    }

    [Fact]
    public void Nothing_let_in_is_ready_and_ours() =>
        Assert.Equal((PartPresence.Ready, true), Rules(Given.NoLedger, [Given.Half()], SeenGroup([])) is var part ? (part.Presence, part.BearsOurMark) : default);

    [Fact]
    public void Rules_wait_for_their_group()
    {
        var part = Rules(Given.NoLedger, [Given.Half(inbound: Given.Ping("10.2.1.0/24"))]);

        Assert.Equal((PartPresence.Absent, null), (part.Presence, part.Operation));
        Assert.Equal([AwsNaming.GroupKey(Resource)], part.Requires);
    }

    [Fact]
    public void Rules_that_nothing_wants_are_revoked_and_only_ours()
    {
        var part = Rules(
            Recorded(PartKinds.Rules, "rules"), [], SeenGroup([Rule(Given.Ping("10.2.1.0/24")), Rule(Given.Tcp(22, "10.9.0.0/16"), "by hand")]));

        Assert.Equal("RevokeSecurityGroupIngress", part.Operation?.Name);
        Assert.DoesNotContain("10.9.0.0/16", part.Operation!.Arguments.Values);
    }

    [Fact]
    public void All_ports_are_the_same_however_they_are_written()
    {
        var half = Given.Half(inbound: new Flow(Protocol.Tcp, null, Given.Net("10.2.1.0/24")));

        Assert.Equal(
            PartPresence.Ready, Rules(Given.NoLedger, [half], SeenGroup([Rule(new Flow(Protocol.Tcp, PortRange.All, Given.Net("10.2.1.0/24")))])).Presence);
    }

    private static ObservedRule Rule(Flow flow, string? description = null) => new(flow.Protocol, flow.Ports, flow.Source, description ?? Ours);

    private static ObservedFilterGroup SeenGroup(ObservedRule[] rules) =>
        new("sg-1", Name, AwsNaming.GroupMark(Given.Installation, Resource), [.. rules], [], []);

    private static ImmutableSortedDictionary<string, PartRecord> Recorded(string kind, string key) =>
        Given.Ledger(Given.Record($"{key}/{Resource}", kind, externalId: "sg-1"));

    private static PartAssessment Group(
        ImmutableSortedDictionary<string, PartRecord> ledger, HalfWish[] halves, params ObservedFilterGroup[] groups) =>
        Assess(PartKinds.Group, ledger, halves, groups);

    private static PartAssessment Rules(
        ImmutableSortedDictionary<string, PartRecord> ledger, HalfWish[] halves, params ObservedFilterGroup[] groups) =>
        Assess(PartKinds.Rules, ledger, halves, groups);

    private static PartAssessment Assess(
        string kind, ImmutableSortedDictionary<string, PartRecord> ledger, HalfWish[] halves, ObservedFilterGroup[] groups) =>
        Assert.Single(
            new AwsPlanner().Assess(Given.Wish(Given.Payments, halves), ledger, Given.Network(Given.Payments) with { Groups = [.. groups] }),
            part => part.Kind == kind);
}
