using NetConnect.Model;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>Somebody's word for one side, for exactly one plan.</summary>
public sealed record Approval(string By, DateTimeOffset At, string PlanHash, ApprovalHow How) : Document;
