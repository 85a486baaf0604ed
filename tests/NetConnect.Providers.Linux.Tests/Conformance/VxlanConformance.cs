using NetConnect.Conformance;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Linux.Tests.Conformance;

/// <summary>The module on real namespaces, with VXLAN.</summary>
public sealed class VxlanConformance : ProviderConformance
{
    protected override CloudUnderTest NewCloud(TimeProvider clock) => new RealGateways(clock, LinkType.Vxlan);

    protected override bool Tries(string promise, int number, string what) => Sampling.Tries(promise, number);
}
