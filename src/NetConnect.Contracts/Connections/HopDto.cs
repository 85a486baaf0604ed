namespace NetConnect.Contracts.Connections;

/// <summary>One place that a packet passes, or where it ends.</summary>
public sealed record HopDto(string Kind, string Network, string Object, bool Passes, string Message);
