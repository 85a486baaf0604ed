namespace NetConnect.Model.Identity;

/// <summary>The identity of one cloud network, e.g. <c>AWS/111111111111/vpc-1a1a1a1a</c>.</summary>
/// <param name="Account">The account or project that owns the network.</param>
public sealed record NetworkRef(Platform Platform, string Account, string NetworkId)
{
    public override string ToString() => $"{WireName.Of(Platform)}/{Account}/{NetworkId}";
}
