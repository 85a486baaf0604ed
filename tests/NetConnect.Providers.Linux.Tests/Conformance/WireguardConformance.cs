using NetConnect.Conformance;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Linux.Tests.Conformance;

/// <summary>The module on real namespaces, with WireGuard: the kernel's, or wireguard-go where it has none.</summary>
public sealed class WireguardConformance : ProviderConformance
{
    protected override CloudUnderTest NewCloud(TimeProvider clock)
    {
        Assert.SkipWhen(Machine.WireguardObstacle is not null, Machine.WireguardObstacle ?? "");
        return new RealGateways(clock, LinkType.Wireguard);
    }

    protected override bool Tries(string promise, int number, string what) => Sampling.Tries(promise, number);
}
