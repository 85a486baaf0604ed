using System.Collections.Immutable;

namespace NetConnect.Runtime.Estate;

/// <summary>Some of the answers to a query, in a stable order.</summary>
/// <param name="Next">What to ask for as <c>After</c> to go on; none at the end.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next = null);
