using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Linux;

/// <summary>What an interface of ours says of itself.</summary>
internal sealed record LinkMark(string Installation, LinkType Type, NetworkPair Pair);
