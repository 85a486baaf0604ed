using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Links;

/// <summary>All that connections want of one network.</summary>
/// <param name="Installation">Part of every name and tag: two installations in one account leave each other alone.</param>
public sealed record NetworkWish(NetworkRef Network, string Region, string Installation, ImmutableArray<HalfWish> Halves);
