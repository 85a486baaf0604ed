using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Model.Links;

namespace NetConnect.Model.Decisions;

/// <summary>One link type weighed for one pair of resources.</summary>
public sealed record Candidate
{
    public required LinkType Type { get; init; }

    /// <summary>1 is the best; vetoed ones come last.</summary>
    public int Rank { get; init; }

    public required CostEstimate Cost { get; init; }

    /// <summary>By what it is ranked: fewer points are better.</summary>
    public Score Score { get; init; } = Score.None;

    /// <summary>What speaks for it and what to know, in a developer's words.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    public ImmutableArray<Veto> Vetoes { get; init; } = [];

    /// <summary>Megabits per second; absent when there is no limit of the link's own.</summary>
    public int? BandwidthMbps { get; init; }

    /// <summary>What one flow carries at most, in megabits per second; absent when nothing is known of it.</summary>
    public int? SingleFlowMbps { get; init; }

    /// <summary>The largest packet on the whole path, in bytes.</summary>
    public int Mtu { get; init; }

    public required string LatencyClass { get; init; }

    public required string Encryption { get; init; }

    public required string FailureDomain { get; init; }

    public int SetupSeconds { get; init; }

    /// <summary>From which fact each figure comes: by the figure's name the fact's key.</summary>
    public ImmutableSortedDictionary<string, string> Basis { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What executing it would change; absent when vetoed.</summary>
    public LinkPlan? Plan { get; init; }

    /// <summary>What it takes up in both networks.</summary>
    public ImmutableArray<HeldSlot> Takes { get; init; } = [];

    [JsonIgnore]
    public bool IsViable => Vetoes.IsEmpty;
}
