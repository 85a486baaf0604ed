using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Connections;

/// <summary>One person's word for one side; a side may need several.</summary>
/// <param name="Side"><c>left</c> or <c>right</c>.</param>
/// <param name="How"><c>OWNER</c>, <c>SAME_OWNER</c>, <c>AUTO_RULE</c> or <c>OVERRIDE</c>.</param>
public sealed record VoteDto(
    [property: OneOf("left", "right")] string Side,
    string By,
    DateTimeOffset At,
    [property: Form(TextForm.PlanHash)] string PlanHash,
    [property: OneOf("OWNER", "SAME_OWNER", "AUTO_RULE", "OVERRIDE")] string How);
