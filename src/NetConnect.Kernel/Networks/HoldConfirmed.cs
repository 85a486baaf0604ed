namespace NetConnect.Kernel.Networks;

/// <summary>To the connection: the slot is kept in this network.</summary>
public sealed record HoldConfirmed(string Network, DateTimeOffset Until);
