using System.Collections.Immutable;

namespace NetConnect.Model.Decisions;

/// <summary>Registered resources, and other networks, that use some of the same addresses.</summary>
/// <param name="Resources">The first few of them, in order.</param>
/// <param name="More">There are others.</param>
public sealed record Namesakes(ImmutableArray<Namesake> Resources, bool More)
{
    public static Namesakes None { get; } = new([], false);
}
