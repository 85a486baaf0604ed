using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Facts;

/// <summary>What the operators want of all links.</summary>
/// <param name="CostWeight">Points for a dollar a month.</param>
/// <param name="LatencyWeight">Points for each step down from in-region.</param>
/// <param name="SecurityWeight">Points for each step down from a tunnel.</param>
/// <param name="Inspection">Between whom traffic has to pass an inspection, in words.</param>
public sealed record PolicyDto(
    [property: Form(TextForm.Amount)] string CostWeight,
    [property: Form(TextForm.Amount)] string LatencyWeight,
    [property: Form(TextForm.Amount)] string SecurityWeight,
    IReadOnlyList<string> ForbiddenCtypes,
    int AssumedGb,
    IReadOnlyList<string> Inspection);
