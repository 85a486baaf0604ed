using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Connections;

/// <summary>The approval of one side.</summary>
/// <param name="How"><c>OWNER</c>, <c>SAME_OWNER</c>, <c>AUTO_RULE</c> or <c>OVERRIDE</c>.</param>
public sealed record ApprovalDto(string By, DateTimeOffset At, [property: Form(TextForm.PlanHash)] string PlanHash, [property: OneOf("OWNER", "SAME_OWNER", "AUTO_RULE", "OVERRIDE")] string How);
