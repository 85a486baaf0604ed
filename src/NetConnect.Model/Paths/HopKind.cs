namespace NetConnect.Model.Paths;

/// <summary>What decides at a hop.</summary>
public enum HopKind
{
    Network,
    Subnet,
    RouteTable,
    Link,
    Acl,
    FilterGroup,
    Gateway,
}
