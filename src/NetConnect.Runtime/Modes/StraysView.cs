using System.Collections.Immutable;

namespace NetConnect.Runtime.Modes;

/// <summary>What was found by reading every region that a provider is registered for, at this moment.</summary>
/// <param name="Unreadable">Regions that could not be read, each with the reason: nothing is known of them.</param>
public sealed record StraysView(ImmutableArray<Stray> Items, ImmutableArray<string> Unreadable);
