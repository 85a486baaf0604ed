using NetConnect.Conformance;
using NetConnect.Providers.Aws.Planning;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>The module over the emulator, with links that pass a hub.</summary>
/// <remarks>
/// Their life has forty calls, and to try each of them for each promise takes minutes: that is done with NETCONNECT_EVERY_CALL=1. Else each promise is
/// tried with others of the calls that only hubs need, and always with the same.
/// </remarks>
public sealed class AwsHubConformance : ProviderConformance
{
    /// <summary>Prime, so that calls which come in pairs, one for each network, take turns.</summary>
    private const int Stride = 7;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("NETCONNECT_EVERY_CALL") == "1";

    protected override CloudUnderTest NewCloud(TimeProvider clock) => new EmulatedHub(clock);

    protected override bool Tries(string promise, int number, string what) => IsWhole
        || what is "attachment" or "share"
        || (TransitCalls.Actions.Contains(what) && (number + promise.Length) % Stride == 0);
}
