using NetConnect.Conformance;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Linux.Tests.Conformance;

/// <summary>The module on real namespaces, with VXLAN.</summary>
/// <remarks>Each life takes about two seconds; all of them are played with NETCONNECT_EVERY_CALL=1. Else each promise is tried with others of the calls.</remarks>
public sealed class VxlanConformance : ProviderConformance
{
    private const int Stride = 5;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("NETCONNECT_EVERY_CALL") == "1";

    protected override CloudUnderTest NewCloud(TimeProvider clock) => new RealGateways(clock, LinkType.Vxlan);

    protected override bool Tries(string promise, int number, string what) => IsWhole || (number + promise.Length) % Stride == 0;
}
