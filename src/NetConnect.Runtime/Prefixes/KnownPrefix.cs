using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Prefixes;

/// <summary>Who uses a prefix: a network, and in it a resource if one is registered.</summary>
internal sealed record KnownPrefix(NetworkRef Network, string? Resource, string? Name);
