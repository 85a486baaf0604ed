using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel;

/// <summary>Something that happened, to be told in the same commit.</summary>
/// <param name="Type">Kebab-case past tense.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Scopes">Ids of the services whose owners may see it.</param>
public sealed record EventDraft(string Type, ActorKey Subject, string By, ImmutableArray<string> Scopes, string Message)
{
    public ImmutableSortedDictionary<string, string> Data { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
