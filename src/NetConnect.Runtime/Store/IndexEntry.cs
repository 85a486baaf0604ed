namespace NetConnect.Runtime.Store;

/// <summary>A value by which an actor can be found, e.g. <c>network = AWS/1/vpc-1</c>.</summary>
public sealed record IndexEntry(string Name, string Value);
