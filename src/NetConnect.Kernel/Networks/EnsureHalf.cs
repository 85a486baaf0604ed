using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>From a resource: this is what the connection wants of the network now.</summary>
/// <param name="Echo">The connection's own name for this wish, to be given back in reports.</param>
public sealed record EnsureHalf(NetworkRef Network, HalfWish Wish, string Echo, string Region, string ProviderId);
