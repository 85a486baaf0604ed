using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Planning;

public sealed class AcceptPartTests
{
    [Fact]
    public void Without_a_published_id_it_waits()
    {
        var part = Assess(null);

        Assert.Equal((PartPresence.Settling, null), (part.Presence, part.Operation));
        Assert.Contains("other side", part.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ObservedLinkState.Initiating, false, PartPresence.Settling, null)]
    [InlineData(ObservedLinkState.PendingAcceptance, false, PartPresence.Different, "AcceptVpcPeeringConnection")]
    [InlineData(ObservedLinkState.Provisioning, false, PartPresence.Settling, null)]
    [InlineData(ObservedLinkState.Active, false, PartPresence.Different, "CreateTags")]
    [InlineData(ObservedLinkState.Active, true, PartPresence.Ready, null)]
    [InlineData(ObservedLinkState.Deleting, true, PartPresence.Settling, null)]
    [InlineData(ObservedLinkState.Ended, true, PartPresence.Settling, null)]
    public void Each_state_asks_for_at_most_one_call(ObservedLinkState state, bool tagged, PartPresence presence, string? call)
    {
        var part = Assess("pcx-1", Given.Peering("pcx-1", state, tagged ? Given.PeeringTags() : null));

        Assert.Equal((presence, call), (part.Presence, part.Operation?.Name));
    }

    [Fact]
    public void A_peering_that_is_not_yet_seen_here_is_waited_for() => Assert.Equal(PartPresence.Settling, Assess("pcx-1").Presence);

    [Fact]
    public void Nothing_but_exactly_the_pair_is_accepted()
    {
        var trick = Given.Peering("pcx-1", ObservedLinkState.PendingAcceptance, requester: Given.Vpc("999999999999", Given.Payments.NetworkId));

        var part = Assess("pcx-1", trick);

        Assert.Equal((PartPresence.Blocked, null), (part.Presence, part.Operation));
        Assert.Contains("999999999999", part.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_peering_requested_the_other_way_round_blocks()
    {
        var reversed = Given.Peering("pcx-9", ObservedLinkState.PendingAcceptance, null, Given.Orders, Given.Payments);

        Assert.Equal(PartPresence.Blocked, Assess(null, reversed).Presence);
    }

    [Fact]
    public void An_active_foreign_peering_blocks_while_nothing_is_published() =>
        Assert.Equal(PartPresence.Blocked, Assess(null, Given.Peering("pcx-9", ObservedLinkState.Active)).Presence);

    [Fact]
    public void The_accepters_tags_leave_the_requesters_incarnation_alone()
    {
        var part = Assess("pcx-1", Given.Peering("pcx-1", ObservedLinkState.Active));

        Assert.DoesNotContain(AwsNaming.IncarnationTag, part.Operation!.Arguments.Values);
    }

    [Theory]
    [InlineData(HalfGoal.Releasing)]
    [InlineData(HalfGoal.Absent)]
    public void When_not_wanted_it_is_absent_and_leaves_the_deleting_to_the_requester(HalfGoal goal)
    {
        var key = AwsNaming.AcceptKey(Given.Pair);

        var part = Assess(
            "pcx-1", goal, Given.Ledger(Given.Record(key, PartKinds.Accept)), Given.Peering("pcx-1", ObservedLinkState.Active, Given.PeeringTags()));

        Assert.Equal((false, PartPresence.Absent, null), (part.IsWanted, part.Presence, part.Operation));
    }

    private static PartAssessment Assess(string? published, params ObservedLink[] links) =>
        Assess(published, HalfGoal.Present, Given.NoLedger, links);

    private static PartAssessment Assess(
        string? published, HalfGoal goal, ImmutableSortedDictionary<string, PartRecord> ledger, params ObservedLink[] links)
    {
        var half = Given.Half(remote: Given.Payments, local: "10.2.1.0/24", to: "10.1.1.0/24", goal: goal, published: published);
        return Assert.Single(
            new AwsPlanner().Assess(
                Given.Wish(Given.Orders, half), ledger, Given.Network(Given.Orders, "10.2.0.0/16") with { Links = [.. links] }),
            part => part.Kind == PartKinds.Accept);
    }
}
