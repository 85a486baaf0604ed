using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Decisions;

/// <summary>Points by which candidates are ranked, fewest first: one is a dollar a month, and policy says what a step of latency or security is worth.</summary>
public sealed record ScoreDto(
    [property: Form(TextForm.Amount)] string Total,
    [property: Form(TextForm.Amount)] string Cost,
    [property: Form(TextForm.Amount)] string Latency,
    [property: Form(TextForm.Amount)] string Security);
