using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>The link is to come back as it was approved; its slots are held again.</summary>
/// <param name="Sides">The sides that the caller owns.</param>
/// <param name="IsOperator">Operators resume what anybody has suspended.</param>
public sealed record ResumeConnection(string By, ImmutableArray<Side> Sides, bool IsOperator, string? Reason, bool IsOverride);
