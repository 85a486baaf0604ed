namespace NetConnect.Contracts.Decisions;

/// <summary>One link type weighed for one pair of resources.</summary>
public sealed record CandidateDto
{
    public required string Ctype { get; init; }

    /// <summary>1 is the best.</summary>
    public int Rank { get; init; }

    public required CostDto Cost { get; init; }

    /// <summary>What the cost is made of, line by line.</summary>
    public required IReadOnlyList<CostLineDto> Bill { get; init; }

    public required ScoreDto Score { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    public required IReadOnlyList<VetoDto> Vetoes { get; init; }

    public int? BandwidthMbps { get; init; }

    /// <summary>What one flow carries at most, in megabits per second.</summary>
    public int? SingleFlowMbps { get; init; }

    /// <summary>The largest packet on the whole path, in bytes.</summary>
    public int Mtu { get; init; }

    public required string LatencyClass { get; init; }

    public required string Encryption { get; init; }

    public required string FailureDomain { get; init; }

    public int SetupSeconds { get; init; }

    /// <summary>From which fact each figure comes: by the figure's name the fact's key.</summary>
    public required IReadOnlyDictionary<string, string> Basis { get; init; }

    /// <summary>What the link takes up in both networks; held while the request waits.</summary>
    public required IReadOnlyList<SlotDto> Takes { get; init; }

    public PlanDto? Plan { get; init; }
}
