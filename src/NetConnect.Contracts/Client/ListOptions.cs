namespace NetConnect.Contracts.Client;

/// <summary>Which entries of a list to ask for; each operation documents which filters it knows.</summary>
public sealed record ListOptions
{
    /// <value>1 to 500; the server's default is 50.</value>
    public int? Limit { get; init; }

    /// <summary>The page before's <c>next_cursor</c>.</summary>
    public string? Cursor { get; init; }

    public string? Service { get; init; }

    public string? Name { get; init; }

    public string? State { get; init; }

    /// <summary>Of networks.</summary>
    public string? Status { get; init; }

    public string? Health { get; init; }

    public string? Resource { get; init; }
}
