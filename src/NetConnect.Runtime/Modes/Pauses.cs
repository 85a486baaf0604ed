using System.Collections.Immutable;
using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Modes;

/// <summary>All that is paused at one moment.</summary>
/// <param name="Everything">Why nothing at all may be changed, beside the modes; none usually.</param>
/// <param name="Modes">The modes that are not ACTIVE, by scope.</param>
public sealed record Pauses(string? Everything, ImmutableDictionary<string, ModeState> Modes)
{
    public static Pauses None { get; } = new(null, ImmutableDictionary<string, ModeState>.Empty);

    /// <summary>Why the network may not be changed; the widest pause is named.</summary>
    public string? Of(NetworkRef network) =>
        Everything ?? ModeScope.Over(network).Select(scope => Modes.GetValueOrDefault(scope.ToString())).OfType<ModeState>().FirstOrDefault()?.Words();
}
