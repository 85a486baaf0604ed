namespace NetConnect.GrainClient;

/// <summary>Where one end of the connection lies.</summary>
/// <param name="Network">The cloud's id of it: <c>vpc-1a1a1a1a</c>.</param>
/// <param name="Prefix">The part of it to be connected: <c>10.1.1.0/24</c>.</param>
public sealed record Place(string Account, string Region, string Network, string Prefix)
{
    /// <summary>From <c>ACCOUNT/REGION/NETWORK/PREFIX</c>.</summary>
    public static Place? TryParse(string text) =>
        text.Split('/', 4) is [var account, var region, var network, var prefix] ? new(account, region, network, prefix) : null;
}
