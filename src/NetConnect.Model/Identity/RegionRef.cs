namespace NetConnect.Model.Identity;

/// <summary>One region of one account, e.g. <c>AWS/111111111111/ap-southeast-1</c>.</summary>
public sealed record RegionRef(Platform Platform, string Account, string Region)
{
    public override string ToString() => $"{WireName.Of(Platform)}/{Account}/{Region}";
}
