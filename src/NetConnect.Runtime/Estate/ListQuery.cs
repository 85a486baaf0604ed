using System.Collections.Immutable;

namespace NetConnect.Runtime.Estate;

/// <summary>Which entities to list; every condition must hold.</summary>
public sealed record ListQuery
{
    /// <summary>Only what belongs to one of these services (a connection belongs to both of its sides'); no limit when default.</summary>
    /// <remarks>This is what the caller may see, unlike <see cref="Service"/>, which is what the caller asked for.</remarks>
    public ImmutableArray<string> VisibleTo { get; init; }

    /// <summary>Only of this service; connections by either side.</summary>
    public string? Service { get; init; }

    /// <summary>Only with exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>Only in this state, as the API writes it.</summary>
    public string? State { get; init; }

    /// <summary>Only connections of this health, as the API writes it.</summary>
    public string? Health { get; init; }

    /// <summary>Only connections with this resource on either side.</summary>
    public string? Resource { get; init; }

    /// <summary>Go on behind this: <see cref="Page{T}.Next"/> of the page before.</summary>
    public string? After { get; init; }

    public required int Limit { get; init; }
}
