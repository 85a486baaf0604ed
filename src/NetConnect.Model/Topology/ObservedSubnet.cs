using NetConnect.Model.Addresses;

namespace NetConnect.Model.Topology;

/// <summary>A subnet with the route table that serves it (explicitly associated, else the main one) and its ACL.</summary>
public sealed record ObservedSubnet(string Id, Cidr Cidr, string Zone, string RouteTableId, string AclId);
