namespace NetConnect.Contracts.Graph;

/// <summary>What is connected with what, as far as the caller may see it.</summary>
/// <param name="Truncated">There is more than fits: ask by <c>service</c>.</param>
public sealed record GraphDto(IReadOnlyList<NodeDto> Nodes, IReadOnlyList<EdgeDto> Edges, bool Truncated);
