namespace NetConnect.Storage;

/// <summary>The database is not one that this version of NetConnect can use: too new, or not its own.</summary>
public sealed class StoreFormatException(string message) : Exception(message);
