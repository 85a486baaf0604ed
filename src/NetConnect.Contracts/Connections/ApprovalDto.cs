namespace NetConnect.Contracts.Connections;

/// <summary>The approval of one side.</summary>
/// <param name="How"><c>OWNER</c>, <c>SAME_OWNER</c>, <c>AUTO_RULE</c> or <c>OVERRIDE</c>.</param>
public sealed record ApprovalDto(string By, DateTimeOffset At, string PlanHash, string How);
