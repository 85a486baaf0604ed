using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Model.Decisions;

/// <summary>One link type weighed for one pair of resources.</summary>
public sealed record Candidate
{
    public required LinkType Type { get; init; }

    /// <summary>1 is the best; vetoed ones come last.</summary>
    public int Rank { get; init; }

    public required CostEstimate Cost { get; init; }

    /// <summary>What speaks for it and what to know, in a developer's words.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    public ImmutableArray<Veto> Vetoes { get; init; } = [];

    /// <summary>Megabits per second; absent when there is no limit of the link's own.</summary>
    public int? BandwidthMbps { get; init; }

    /// <summary>Bytes.</summary>
    public int Mtu { get; init; }

    public required string LatencyClass { get; init; }

    public required string Encryption { get; init; }

    public required string FailureDomain { get; init; }

    public int SetupSeconds { get; init; }

    /// <summary>What executing it would change; absent when vetoed.</summary>
    public LinkPlan? Plan { get; init; }

    public bool IsViable => Vetoes.IsEmpty;
}
