namespace NetConnect.Providers;

/// <summary>What a read brought: the value, or why there is none. Not being allowed to look is never "nothing there".</summary>
public abstract record ReadResult<T>
{
    private ReadResult()
    {
    }

    public sealed record Read(T Value) : ReadResult<T>;

    /// <summary>The provider says, with authority, that there is no such thing.</summary>
    public sealed record Absent(string Reason) : ReadResult<T>;

    /// <summary>Credentials or permissions don't suffice.</summary>
    /// <param name="Code">The provider's error code.</param>
    public sealed record Refused(string Code, string Reason) : ReadResult<T>;

    /// <summary>No answer, or not now.</summary>
    public sealed record Unavailable(string Reason, TimeSpan? After = null) : ReadResult<T>;
}
