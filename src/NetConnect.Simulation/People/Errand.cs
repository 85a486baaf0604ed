using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Simulation.People;

/// <summary>A connection that somebody wants at times.</summary>
internal sealed class Errand(Plot left, Plot right)
{
    public Plot Left { get; } = left;

    public Plot Right { get; } = right;

    /// <summary>The connection that was made for it last.</summary>
    public string? Connection { get; set; }

    /// <summary>How often it was asked for.</summary>
    public int Requests { get; set; }

    /// <summary>What it needs, when that is settled beforehand.</summary>
    public ImmutableArray<Need>? Needs { get; init; }

    /// <summary>The link type that is demanded; the decision chooses when absent.</summary>
    public LinkType? Type { get; set; }

    public string Name => $"{Left.Name}-{Right.Name}-{Requests}";

    public bool IsBusy { get; set; }
}
