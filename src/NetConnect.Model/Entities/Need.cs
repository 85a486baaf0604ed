namespace NetConnect.Model.Entities;

/// <summary>Ports that one connection asks to have opened on one of its sides, for that connection only.</summary>
public sealed record Need(Side To, Protocol Protocol, PortRange? Ports = null);
