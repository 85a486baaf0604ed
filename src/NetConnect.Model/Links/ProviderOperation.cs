using System.Collections.Immutable;

namespace NetConnect.Model.Links;

/// <summary>Exactly one mutating call to a provider, as data: it can be stored before it is made and made again with the same effect.</summary>
/// <param name="Name">The module's own name of the call, e.g. <c>CreateRoute</c>.</param>
/// <param name="Arguments">All that the call needs; secrets by reference only.</param>
/// <param name="Effect">Whether it makes, changes or removes.</param>
public sealed record ProviderOperation(
    string Name,
    OperationEffect Effect,
    ImmutableSortedDictionary<string, string> Arguments)
{
    public override string ToString() => $"{Name}({string.Join(", ", Arguments.Select(a => $"{a.Key}={a.Value}"))})";
}
