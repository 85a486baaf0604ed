namespace NetConnect.Kernel.Networks;

/// <summary>To the connection: the slot is kept in this network.</summary>
/// <param name="Revived">When the hold was made anew, for a minute, because there was none: a request that still waits confirms it by this moment.</param>
public sealed record HoldConfirmed(string Network, DateTimeOffset Until, DateTimeOffset? Revived = null);
