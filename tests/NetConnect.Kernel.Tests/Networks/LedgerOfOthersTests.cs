using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Networks;

/// <summary>What others made stands in the place of ours, before it or after it; the ledger keeps the two apart.</summary>
public sealed class LedgerOfOthersTests
{
    private static readonly NetworkRef Here = new(Platform.External, "one", "net-1");
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch + TimeSpan.FromDays(9000);

    [Fact]
    public void Others_ShownByAnOldReading_AreNotTakenForWhatWasMadeInTheirPlace()
    {
        var made = Record(PartStage.Made) with { ExternalId = "ours" };

        var known = Step(made, Seen(PartPresence.Ready) with { IsOthers = true, ExternalId = "theirs" }).Parts["part"];

        Assert.Equal((PartStage.Made, "ours"), (known.Stage, known.ExternalId));
    }

    [Theory]
    [InlineData(30, PartStage.Intended)]
    [InlineData(3600, PartStage.Foreign)]
    public void Others_WhereOursWasCalledForInVain_AreForeignOnceOursWouldBeShown(int secondsAgo, PartStage stage)
    {
        var intended = Record(PartStage.Intended) with { ChangedAt = Now - TimeSpan.FromSeconds(secondsAgo) };

        Assert.Equal(stage, Step(intended, Seen(PartPresence.Ready) with { IsOthers = true, ExternalId = "theirs" }).Parts["part"].Stage);
    }

    [Fact]
    public void Ours_WhereOthersStoodBefore_IsOurBusinessAgain()
    {
        var accept = new ProviderOperation("Accept", OperationEffect.Change, ImmutableSortedDictionary<string, string>.Empty);

        var after = Step(Record(PartStage.Foreign), Seen(PartPresence.Different) with { ExternalId = "ours", Operation = accept });

        Assert.Equal(accept, after.Intent?.Operation);
        Assert.Equal(PartStage.Intended, after.Parts["part"].Stage);
    }

    [Theory]
    [InlineData("mine", PartStage.Seen)]
    [InlineData("theirs", PartStage.Foreign)]
    public void Route_InThePlaceOfOneThatIsGone_IsOursOnlyIfItLeadsWhereOursDid(string target, PartStage stage)
    {
        var gone = Record(PartStage.Gone) with { Spec = To("mine"), GoneAt = Now - TimeSpan.FromSeconds(20) };

        Assert.Equal(stage, Step(gone, Seen(PartPresence.Ready) with { Spec = To(target) }).Parts["part"].Stage);
    }

    private static ImmutableSortedDictionary<string, string> To(string target) => ImmutableSortedDictionary<string, string>.Empty.Add("target", target);

    private static PartRecord Record(PartStage stage) => new() { Key = "part", Kind = "part", Stage = stage, Users = ["one"], ChangedAt = Now - TimeSpan.FromSeconds(10) };

    private static PartAssessment Seen(PartPresence presence) => new()
    {
        Key = "part",
        Kind = "part",
        IsWanted = true,
        Presence = presence,
        Users = ["one"],
        Aspect = "Peering",
        Label = "part",
    };

    /// <summary>One look, as the planner judges it.</summary>
    private static NetworkState Step(PartRecord known, PartAssessment part)
    {
        var wish = new HalfWish
        {
            Connection = "one",
            Generation = 1,
            Incarnation = 1,
            Goal = HalfGoal.Present,
            Type = LinkType.AwsPeering,
            Resource = "web",
            LocalPrefix = Cidr.Parse("10.1.1.0/24"),
            RemotePrefix = Cidr.Parse("10.2.1.0/24"),
            Remote = Here with { NetworkId = "net-2" },
            RemoteRegion = "",
        };
        var state = new NetworkState
        {
            Network = Here,
            Region = "",
            ProviderId = "provider",
            Parts = ImmutableSortedDictionary<string, PartRecord>.Empty.Add(known.Key, known),
            Halves = ImmutableSortedDictionary<string, HalfRecord>.Empty.Add("one", new() { Wish = wish, Echo = "", Status = HalfStatus.Unseen }),
        };
        var machine = new NetworkMachine(ImmutableDictionary<Platform, INetworkPlanner>.Empty.Add(Platform.External, new Judge(part)));
        return machine.Step(state, new NetworkObserved(new(Here, ""), 0, Asked: true), new(Now, 1, 0, "here", new())).State!;
    }

    private sealed class Judge(PartAssessment part) : INetworkPlanner
    {
        public Platform Platform => Platform.External;

        public ImmutableArray<PartAssessment> Assess(
            NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed) => [part];
    }
}
