using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>The result of a call.</summary>
public sealed record OperationEnded(long Call, OperationResult Result);
