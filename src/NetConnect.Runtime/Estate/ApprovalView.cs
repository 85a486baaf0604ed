using NetConnect.Model.Entities;
namespace NetConnect.Runtime.Estate;

/// <summary>The approval of one side, as it is on record.</summary>
/// <param name="By">A subject, or the rule's service.</param>
public sealed record ApprovalView(string By, DateTimeOffset At, string PlanHash, ApprovalHow How);
