using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Decisions.Policy;

/// <summary>Which ends of links a rule speaks of: all that is said of one has to fit, and <c>{}</c> fits everyone.</summary>
/// <param name="Service">Name or id.</param>
/// <param name="Network">The provider's id of it.</param>
/// <param name="Prefix">The resource lies within.</param>
public sealed record EndSelector(
    string? Service = null, Platform? Platform = null, string? Account = null, string? Region = null, string? Network = null, Cidr? Prefix = null)
{
    public bool Fits(LinkEnd end) =>
        (Service is null || Service == end.ServiceName || Service == end.Service)
        && (Platform is null || Platform == end.Network.Platform)
        && (Account is null || Account == end.Network.Account)
        && (Region is null || Region == end.Region)
        && (Network is null || Network == end.Network.NetworkId)
        && (Prefix is null || Prefix.Value.Contains(end.Prefix));
}
