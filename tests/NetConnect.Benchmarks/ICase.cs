namespace NetConnect.Benchmarks;

/// <summary>Something that makes writes durable.</summary>
internal interface ICase : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Comes back when the write is durable.</summary>
    Task WriteAsync(int writer, long number);
}
