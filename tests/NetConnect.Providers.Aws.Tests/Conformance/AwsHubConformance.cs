using NetConnect.Conformance;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>The module over the emulator, with links that pass a hub.</summary>
public sealed class AwsHubConformance : ProviderConformance
{
    protected override CloudUnderTest NewCloud(TimeProvider clock) => new EmulatedHub(clock);
}
