namespace NetConnect.Model.Topology;

/// <summary>What a route points to.</summary>
public enum RouteTargetKind
{
    /// <summary>The network itself.</summary>
    Local,

    /// <summary>A link to another network.</summary>
    Link,

    /// <summary>A gateway between networks, e.g. an AWS transit gateway.</summary>
    Gateway,

    /// <summary>Anything else: an internet gateway, an appliance, a NAT.</summary>
    Other,
}
