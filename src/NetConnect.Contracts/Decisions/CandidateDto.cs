namespace NetConnect.Contracts.Decisions;

/// <summary>One link type weighed for one pair of resources.</summary>
public sealed record CandidateDto
{
    public required string Ctype { get; init; }

    /// <summary>1 is the best.</summary>
    public int Rank { get; init; }

    public required CostDto Cost { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    public required IReadOnlyList<VetoDto> Vetoes { get; init; }

    public int? BandwidthMbps { get; init; }

    public int Mtu { get; init; }

    public required string LatencyClass { get; init; }

    public required string Encryption { get; init; }

    public required string FailureDomain { get; init; }

    public int SetupSeconds { get; init; }

    public PlanDto? Plan { get; init; }
}
