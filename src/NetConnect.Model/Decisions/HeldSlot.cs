using NetConnect.Model.Identity;

namespace NetConnect.Model.Decisions;

/// <summary>One thing that is promised to a request until it ends.</summary>
public sealed record HeldSlot(NetworkRef Network, string Pool, string Item)
{
    public override string ToString() => Pool == HoldPools.Links ? $"a link of {Network.NetworkId}" : $"{Item} in {Pool} of {Network.NetworkId}";
}
