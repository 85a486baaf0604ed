using System.Text.Json.Serialization;

namespace NetConnect.Model.Identity;

/// <summary>The identity of one cloud network, e.g. <c>AWS/111111111111/vpc-1a1a1a1a</c>.</summary>
/// <param name="Account">The account or project that owns the network.</param>
public sealed record NetworkRef(Platform Platform, string Account, string NetworkId)
{
    /// <summary>No cloud names a network like this.</summary>
    private const string HubPrefix = "hub@";

    /// <summary>Operators provide it as a router between networks; it is no network of anybody's resources.</summary>
    [JsonIgnore]
    public bool IsHub => NetworkId.StartsWith(HubPrefix, StringComparison.Ordinal);

    /// <summary>The hub of a region in the account that operators have chosen for it.</summary>
    public static NetworkRef Hub(Platform platform, string account, string region) => new(platform, account, HubPrefix + region);

    public override string ToString() => $"{WireName.Of(Platform)}/{Account}/{NetworkId}";
}
