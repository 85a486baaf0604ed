namespace NetConnect.Providers.Linux.Tests.Conformance;

/// <summary>Each life takes a second or two: each promise is tried with others of the calls, and always with the same; with NETCONNECT_EVERY_CALL=1 for all of them.</summary>
internal static class Sampling
{
    /// <summary>Prime, so that calls which come in pairs, one for each gateway, take turns.</summary>
    private const int Stride = 5;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("NETCONNECT_EVERY_CALL") == "1";

    public static bool Tries(string promise, int number) => IsWhole || (number + promise.Length) % Stride == 0;
}
