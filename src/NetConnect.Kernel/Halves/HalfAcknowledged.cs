namespace NetConnect.Kernel.Halves;

/// <summary>From the connection, by way of the resource, to the network: the report is stored.</summary>
public sealed record HalfAcknowledged(string Connection, long Revision);
