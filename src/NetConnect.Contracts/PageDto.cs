namespace NetConnect.Contracts;

/// <summary>Some entries of a list.</summary>
/// <param name="NextCursor">Give it back as <c>cursor</c> to go on; none at the end.</param>
public sealed record PageDto<T>(IReadOnlyList<T> Items, string? NextCursor);
