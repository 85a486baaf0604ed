using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Runtime.Estate;

namespace NetConnect.Runtime.Tests.Estate;

public class NoOptionTests
{
    private static readonly Candidate Peering = Of(LinkType.AwsPeering);
    private static readonly Candidate Vpn = Of(LinkType.AwsVpn, "The gateway is full.");

    [Fact]
    public void Why_NothingServes_SaysSo() => Assert.Equal(
        "There is no viable option: no link type of this installation serves the two platforms.", NoOption.Why(Decision()));

    [Fact]
    public void Why_AllVetoed_NamesTypesAndReasons() => Assert.Equal(
        "There is no viable option. AWS_VPN: The gateway is full.", NoOption.Why(Decision(Vpn)));

    [Fact]
    public void Why_ForcedTypeThatNobodyMakes_SaysSoAndWhatIsPossible() => Assert.Equal(
        "There is no viable option: no module of this installation makes WIREGUARD between the two platforms. AWS_PEERING is possible.",
        NoOption.Why(Decision(Peering, Vpn), LinkType.Wireguard));

    [Fact]
    public void Why_ForcedAndVetoed_TellsItsFaultsOnly() => Assert.Equal(
        "There is no viable option. AWS_VPN: The gateway is full. AWS_PEERING is possible.", NoOption.Why(Decision(Peering, Vpn), LinkType.AwsVpn));

    private static DecisionRecord Decision(params Candidate[] candidates) => new() { FactsAt = DateTimeOffset.UnixEpoch, Candidates = [.. candidates] };

    private static Candidate Of(LinkType type, params string[] vetoes) => new()
    {
        Type = type,
        Cost = new(0, 0, 100, 0, [Side.Left], "nothing"),
        Vetoes = [.. vetoes.Select(veto => new Veto("fact", "2", "1", "source", "2026-01", veto))],
        LatencyClass = "region",
        Encryption = "provider",
        FailureDomain = "region",
    };
}
