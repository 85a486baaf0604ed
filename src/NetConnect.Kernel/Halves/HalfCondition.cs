using NetConnect.Model;

namespace NetConnect.Kernel.Halves;

/// <summary>What is true of one aspect of a half (<c>Peering</c>, <c>Routes</c>, <c>Filters</c>, <c>Readable</c>).</summary>
public sealed record HalfCondition(string Aspect, ConditionStatus Status, string Reason, string Message) : Document;
