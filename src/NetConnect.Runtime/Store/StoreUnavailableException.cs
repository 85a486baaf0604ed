namespace NetConnect.Runtime.Store;

/// <summary>The database could not be read or written (disk full, I/O error, locked). A commit that ends so was not acknowledged: load again, decide again.</summary>
public sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);
