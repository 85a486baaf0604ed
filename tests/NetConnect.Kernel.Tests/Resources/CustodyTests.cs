using NetConnect.Kernel.Resources;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Tests.Resources;

public class CustodyTests
{
    private static readonly NetworkRef Network = new(Platform.Aws, "111111111111", "vpc-1");

    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_free_network_is_anybodys() => Assert.Null(Of().Refusal("ann", Prefix(1)));

    [Fact]
    public void Who_proved_control_first_is_custodian_whoever_asked_first() => Assert.Equal(
        "bob", Of(Proved("ann", 1, at: 2), Proved("bob", 2, at: 1), Checking("eve", 3)).Custodian);

    [Fact]
    public void Others_are_refused_until_the_custodian_names_them()
    {
        Assert.Equal(FaultKind.Forbidden, Of(Proved("ann", 1)).Refusal("bob", Prefix(2))!.Kind);
        Assert.Null(Of(Proved("ann", 1, share: "bob")).Refusal("bob", Prefix(2)));
        Assert.Null(Of(Proved("ann", 1), Proved("ann", 2, share: "bob")).Refusal("bob", Prefix(3)));
    }

    [Fact]
    public void A_guest_can_not_let_others_in() => Assert.Equal(
        FaultKind.Forbidden, Of(Proved("ann", 1, share: "bob"), Proved("bob", 2, at: 2, share: "eve")).Refusal("eve", Prefix(3))!.Kind);

    [Fact]
    public void Prefixes_are_disjoint_also_for_the_custodian()
    {
        var refusal = Of(Proved("ann", 1)).Refusal("ann", Cidr.Parse("10.0.0.0/16"));

        Assert.Equal((FaultKind.CidrOverlap, "ann1"), (refusal!.Kind, refusal.Existing));
    }

    [Fact]
    public void What_is_not_proved_neither_takes_a_network_nor_blocks_its_owner()
    {
        var custody = Of(Checking("eve", 1), Invalid("mallory", 2));

        Assert.Null(custody.Custodian);
        Assert.Null(custody.Refusal("ann", Cidr.Parse("10.0.0.0/16")));
    }

    [Fact]
    public void What_is_not_proved_counts_against_its_own_service() => Assert.Equal(
        FaultKind.CidrOverlap, Of(Checking("ann", 1)).Refusal("ann", Prefix(1))!.Kind);

    [Fact]
    public void A_late_proof_finds_what_others_proved_meanwhile()
    {
        var late = Checking("eve", 1);

        Assert.Equal(FaultKind.CidrOverlap, Of(late, Proved("ann", 1)).RefusalOf(late)!.Kind);
        Assert.Equal(FaultKind.Forbidden, Of(late, Proved("ann", 2)).RefusalOf(late)!.Kind);
        Assert.Null(Of(late, Proved("ann", 2, share: "eve")).RefusalOf(late));
        Assert.Null(Of(late).RefusalOf(late));
    }

    [Fact]
    public void A_guest_that_is_there_keeps_its_name()
    {
        var own = Proved("ann", 1, share: "bob");
        var refusal = Of(own, Checking("bob", 2)).RefusalToShare(own, []);

        Assert.Equal((FaultKind.InUse, "bob2"), (refusal!.Kind, refusal.Existing));
        Assert.Null(Of(own).RefusalToShare(own, []));
        Assert.Null(Of(own, Proved("bob", 2, at: 2)).RefusalToShare(own, ["bob", "eve"]));
        Assert.Null(Of(own, Proved("ann", 3, share: "bob"), Proved("bob", 2, at: 2)).RefusalToShare(own, []));
    }

    [Fact]
    public void When_the_custodian_has_left_the_guest_who_proved_control_next_takes_its_place()
    {
        var (first, second) = (Proved("bob", 2, at: 2, share: "dan"), Proved("eve", 3, at: 3));

        Assert.Equal("ann", Of(Proved("ann", 1), second, first).Custodian);
        Assert.Equal("bob", Of(Proved("ann", 1) with { DeletedAt = Noon }, second, first).Custodian);
        Assert.Null(Of(second, first).Refusal("dan", Prefix(4)));
        Assert.Equal(FaultKind.Forbidden, Of(second, first).Refusal("ann", Prefix(1))!.Kind);
    }

    [Fact]
    public void Another_network_is_another_matter() => Assert.Null(
        Of(Proved("ann", 1) with { Network = Network with { NetworkId = "vpc-2" } }).Refusal("bob", Prefix(1)));

    private static Custody Of(params ResourceState[] registered) => new(Network, registered);

    private static ResourceState Checking(string service, int number) => new()
    {
        Id = $"{service}{number}",
        Name = $"{number}",
        Service = service,
        Provider = "p",
        Network = Network,
        Region = "eu-west-1",
        Subnet = Prefix(number),
        Phase = ResourcePhase.Checking,
        CreatedAt = Noon.AddDays(-1),
    };

    private static ResourceState Invalid(string service, int number) => Checking(service, number) with { Phase = ResourcePhase.Invalid };

    private static ResourceState Proved(string service, int number, int at = 1, string? share = null) => Checking(service, number) with
    {
        Phase = ResourcePhase.Ready,
        ProvedAt = Noon.AddHours(at),
        SharedWith = share is null ? [] : [share],
    };

    private static Cidr Prefix(int number) => Cidr.Parse($"10.0.{number}.0/24");
}
