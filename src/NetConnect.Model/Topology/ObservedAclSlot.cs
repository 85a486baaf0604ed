namespace NetConnect.Model.Topology;

/// <summary>A number of an ACL, in one direction.</summary>
public sealed record ObservedAclSlot(int Number, bool IsEgress);
