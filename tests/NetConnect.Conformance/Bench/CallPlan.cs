using NetConnect.Model.Links;

namespace NetConnect.Conformance.Bench;

/// <summary>What happens to a call: it makes it as often as it likes, and answers what it likes.</summary>
internal delegate Task<OperationResult> CallPlan(Line line, CallSeen call, Func<Task<OperationResult>> make);
