namespace NetConnect.EndToEnd.Support;

/// <summary>What two teams have before they meet.</summary>
internal sealed record PairPlan
{
    public string LeftRegion { get; init; } = "eu-west-1";

    public string RightRegion { get; init; } = "eu-west-1";

    public bool IsOneAccount { get; init; }

    /// <summary>Peerings of the left VPC with VPCs that NetConnect knows nothing of.</summary>
    public int ForeignPeerings { get; init; } = 1;
}
