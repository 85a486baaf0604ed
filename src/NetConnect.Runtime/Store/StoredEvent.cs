namespace NetConnect.Runtime.Store;

/// <summary>An event with its place in the one log of the installation: gap-free and in the order of commits.</summary>
public sealed record StoredEvent(long Position, NewEvent Event);
