namespace NetConnect.CloudSim.Signing;

/// <summary>The parts of an HTTP request that a signature covers; header names are lower case.</summary>
public sealed record SignedRequest(
    string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Query, IReadOnlyDictionary<string, string> Headers, byte[] Body);
