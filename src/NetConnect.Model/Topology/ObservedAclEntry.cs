using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Model.Topology;

/// <summary>One line of an ACL.</summary>
/// <param name="Remote">Source of what comes in, destination of what goes out.</param>
/// <param name="IcmpType">One type of ICMP; all of it when absent.</param>
public sealed record ObservedAclEntry(
    int Number, bool IsEgress, bool Allows, Protocol Protocol, PortRange? Ports, Cidr Remote, int? IcmpType = null, int? IcmpCode = null);
