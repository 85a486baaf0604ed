namespace NetConnect.Storage.Postgres;

/// <summary>A process that may write to a shared database, or the last one that might.</summary>
/// <param name="Epoch">Of its take-over: no other node ever had or will have it.</param>
/// <param name="Since">When it took the name over, or was shut out.</param>
public sealed record StoreNode(string Name, long Epoch, DateTimeOffset Since);
