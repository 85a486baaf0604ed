using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Planning;

public sealed class PeeringPartTests
{
    private static readonly string Key = AwsNaming.PeeringKey(Given.Pair);

    [Fact]
    public void An_absent_peering_is_requested_with_all_its_tags()
    {
        var part = Assess(Given.NoLedger, []);

        Assert.Equal(PartPresence.Absent, part.Presence);
        var call = part.Operation!;
        Assert.Equal("CreateVpcPeeringConnection", call.Name);
        Assert.Equal("vpc-0bbb", call.Arguments["PeerVpcId"]);
        Assert.Equal("222222222222", call.Arguments["PeerOwnerId"]);
        Assert.Equal("eu-west-1", call.Arguments["PeerRegion"]);
        Assert.Contains(Given.Installation, call.Arguments.Values);
        Assert.Contains("netconnect:incarnation", call.Arguments.Values);
    }

    [Theory]
    [InlineData(ObservedLinkState.Initiating, PartPresence.Settling, true)]
    [InlineData(ObservedLinkState.PendingAcceptance, PartPresence.Settling, true)]
    [InlineData(ObservedLinkState.Provisioning, PartPresence.Settling, true)]
    [InlineData(ObservedLinkState.Active, PartPresence.Ready, true)]
    [InlineData(ObservedLinkState.Deleting, PartPresence.Settling, false)]
    [InlineData(ObservedLinkState.Ended, PartPresence.Ended, false)]
    public void Each_state_has_its_presence_and_the_id_is_published_as_soon_as_it_is_known(
        ObservedLinkState state, PartPresence presence, bool published)
    {
        var part = Assess(Given.NoLedger, Given.Peering("pcx-1", state, Given.PeeringTags()));

        Assert.Equal(presence, part.Presence);
        Assert.Null(part.Operation);
        Assert.True(part.BearsOurMark);
        Assert.Equal(published, part.Published.ContainsKey("peering_id"));
    }

    [Fact]
    public void An_ended_peering_of_an_earlier_incarnation_is_history()
    {
        var ledger = Given.Ledger(Given.Record(Key, PartKinds.Peering) with { Incarnation = 2 });

        var part = Assess(ledger, Given.Peering("pcx-1", ObservedLinkState.Ended, Given.PeeringTags(1)));

        Assert.Equal(PartPresence.Absent, part.Presence);
        Assert.Equal("CreateVpcPeeringConnection", part.Operation!.Name);
        Assert.Contains("2", part.Operation.Arguments.Values);
    }

    [Fact]
    public void A_foreign_peering_of_the_pair_blocks_and_is_named()
    {
        var part = Assess(Given.NoLedger, Given.Peering("pcx-9", ObservedLinkState.Active));

        Assert.Equal(PartPresence.Blocked, part.Presence);
        Assert.Null(part.Operation);
        Assert.Contains("pcx-9", part.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_installations_peering_is_foreign()
    {
        var tags = AwsNaming.PeeringTags("another", Given.Pair.ToString(), 1);

        Assert.Equal(PartPresence.Blocked, Assess(Given.NoLedger, Given.Peering("pcx-9", ObservedLinkState.Active, tags)).Presence);
    }

    [Fact]
    public void Tags_that_were_taken_off_are_put_back_when_the_id_is_on_record()
    {
        var ledger = Given.Ledger(Given.Record(Key, PartKinds.Peering, externalId: "pcx-1"));

        var part = Assess(ledger, Given.Peering("pcx-1", ObservedLinkState.Active));

        Assert.Equal(PartPresence.Different, part.Presence);
        Assert.Equal("CreateTags", part.Operation!.Name);
    }

    [Fact]
    public void A_releasing_half_keeps_the_peering_and_never_makes_it()
    {
        var half = Given.Half(goal: HalfGoal.Releasing);

        var ours = Given.Peering("pcx-1", ObservedLinkState.Active, Given.PeeringTags());

        var kept = Assess(Given.Ledger(Given.Record(AwsNaming.PeeringKey(Given.Pair), PartKinds.Peering, PartStage.Intended)), half, ours);

        Assert.True(kept.IsWanted);
        Assert.Equal(["con-1"], kept.Users);
        Assert.Empty(All(Given.NoLedger, half));
    }

    [Fact]
    public void What_bears_our_mark_and_is_on_record_no_more_is_not_taken_for_ours_by_who_lets_go() =>
        Assert.Empty(All(Given.NoLedger, Given.Half(goal: HalfGoal.Releasing), Given.Peering("pcx-1", ObservedLinkState.Active, Given.PeeringTags())));

    [Theory]
    [InlineData(ObservedLinkState.Active, PartPresence.Different, "DeleteVpcPeeringConnection")]
    [InlineData(ObservedLinkState.PendingAcceptance, PartPresence.Different, "DeleteVpcPeeringConnection")]
    [InlineData(ObservedLinkState.Provisioning, PartPresence.Settling, null)]
    [InlineData(ObservedLinkState.Deleting, PartPresence.Settling, null)]
    [InlineData(ObservedLinkState.Ended, PartPresence.Absent, null)]
    public void A_peering_that_nothing_wants_is_deleted(ObservedLinkState state, PartPresence presence, string? call)
    {
        var ledger = Given.Ledger(Given.Record(Key, PartKinds.Peering, externalId: "pcx-1"));
        var half = Given.Half(goal: HalfGoal.Absent);

        var part = Assess(ledger, half, Given.Peering("pcx-1", state, Given.PeeringTags()));

        Assert.False(part.IsWanted);
        Assert.Equal((presence, call), (part.Presence, part.Operation?.Name));
    }

    [Fact]
    public void A_tombstone_whose_peering_came_back_deletes_it()
    {
        var ledger = Given.Ledger(Given.Record(Key, PartKinds.Peering, PartStage.Gone));

        var part = Assess(ledger, Given.Half(goal: HalfGoal.Absent), Given.Peering("pcx-1", ObservedLinkState.PendingAcceptance, Given.PeeringTags()));

        Assert.Equal("DeleteVpcPeeringConnection", part.Operation!.Name);
    }

    [Fact]
    public void Removing_never_touches_a_foreign_peering_of_the_pair()
    {
        var ledger = Given.Ledger(Given.Record(Key, PartKinds.Peering, PartStage.Gone, "pcx-1"));

        var part = Assess(ledger, Given.Half(goal: HalfGoal.Absent), Given.Peering("pcx-9", ObservedLinkState.Active));

        Assert.Equal((PartPresence.Absent, null), (part.Presence, part.Operation));
    }

    [Theory]
    [InlineData("pcx-9", "CreateTags")]
    [InlineData("pcx-8", null)]
    public void Only_the_peering_that_was_agreed_to_be_taken_over_is(string managed, string? call)
    {
        var uses = Given.Half() with { Adopt = Adoption.Use, Adopted = "pcx-9" };
        var manages = Given.Half("con-2", local: "10.1.2.0/24") with { Adopt = Adoption.Manage, Adopted = managed };

        var wish = Given.Wish(Given.Payments, uses, manages);
        var observed = Given.Network(Given.Payments) with { Links = [Given.Peering("pcx-9", ObservedLinkState.Active)] };
        var part = Assert.Single(new AwsPlanner().Assess(wish, Given.NoLedger, observed), part => part.Kind == PartKinds.Peering);

        Assert.Equal(("pcx-9", call, call is null), (part.ExternalId, part.Operation?.Name, part.IsOthers));
    }

    private static PartAssessment Assess(
        ImmutableSortedDictionary<string, PartRecord> ledger, params ObservedLink[] links) =>
        Assess(ledger, Given.Half(), links);

    private static PartAssessment Assess(
        ImmutableSortedDictionary<string, PartRecord> ledger, HalfWish half, params ObservedLink[] links) =>
        Assert.Single(All(ledger, half, links));

    private static IEnumerable<PartAssessment> All(
        ImmutableSortedDictionary<string, PartRecord> ledger, HalfWish half, params ObservedLink[] links) =>
        new AwsPlanner().Assess(Given.Wish(Given.Payments, half), ledger, Given.Network(Given.Payments) with { Links = [.. links] })
            .Where(part => part.Kind == PartKinds.Peering);
}
