using NetConnect.Conformance;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>The module over the emulator, in memory.</summary>
public sealed class AwsConformance : ProviderConformance
{
    protected override CloudUnderTest NewCloud(TimeProvider clock) => new EmulatedAws(clock);
}
