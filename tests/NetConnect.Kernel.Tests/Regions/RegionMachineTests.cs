using System.Collections.Immutable;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Regions;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Tests.Regions;

/// <summary>A region that shows less than there was: doubted, told once, and looked at network by network.</summary>
public sealed class RegionMachineTests
{
    private static readonly RegionRef Region = new(Platform.Aws, "111111111111", "eu-west-1");

    private static readonly ImmutableArray<NetworkRef> Networks =
        [.. Enumerable.Range(1, 30).Select(number => new NetworkRef(Platform.Aws, "111111111111", $"vpc-{number:d2}"))];

    [Fact]
    public void Doubt_AtFirst_AsksNobody() => Assert.Empty(Asked(Doubted(null)));

    [Fact]
    public void Doubt_ThatStays_HasAFewSuspectsReadAlone_AtEachLook()
    {
        var second = Doubted(Doubted(null).State);
        var third = Doubted(second.State);

        Assert.Equal(Networks.Take(10), Asked(second));
        Assert.Equal(Networks.Take(10), Asked(third));
        Assert.Single(second.Events);
        Assert.Empty(third.Events);
    }

    [Fact]
    public void Doubt_WhoseSuspectsWereConfirmed_EndsWithTheNextGoodReading()
    {
        var blind = Doubted(Doubted(null).State);

        var seen = Step(blind.State, new(Region, null, [], []));

        Assert.Equal("region-readable", Assert.Single(seen.Events).Type);
        Assert.Null(seen.State!.Blind);
    }

    private static Transition<RegionState> Doubted(RegionState? state) =>
        Step(state, new(Region, "40 of 90 objects seem to be gone at once.", Networks, []) { Suspects = [.. Networks.Take(20)] });

    private static Transition<RegionState> Step(RegionState? state, BulkReadEnded message) =>
        new RegionMachine().Step(state, message, new Turn(DateTimeOffset.UnixEpoch, 1, 0, "here", new KernelSettings()));

    private static IEnumerable<NetworkRef> Asked(Transition<RegionState> transition) =>
        transition.Effects.OfType<Effect.Send>().Select(send => send.Message).OfType<LookAgain>().Select(look => look.Network);
}
