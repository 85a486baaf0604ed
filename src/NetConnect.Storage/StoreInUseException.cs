namespace NetConnect.Storage;

/// <summary>Another process owns the store: only one may at a time.</summary>
public sealed class StoreInUseException(string path, Exception? inner = null)
    : Exception($"The store {path} is in use by another NetConnect process. Stop that one, or give this one a data directory of its own.", inner)
{
    /// <summary>The database that is in use.</summary>
    public string Path { get; } = path;
}
