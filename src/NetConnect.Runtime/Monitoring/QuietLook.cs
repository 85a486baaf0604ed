using NetConnect.Kernel;
using NetConnect.Kernel.Networks;

namespace NetConnect.Runtime.Monitoring;

/// <summary>A look at a network at rest that changed nothing: while the network, and what is seen of it, stay as they were, no other will.</summary>
/// <param name="Count">How many objects of ours it did not show, and how many there are.</param>
internal sealed record QuietLook(NetworkState State, NetworkObserved Seen, DateTimeOffset At, (int Missing, int Known) Count)
{
    /// <summary>Of this very state, and of a reading that shows the same under the same settings.</summary>
    public bool IsOf(NetworkState network, BulkReading reading) =>
        ReferenceEquals(network, State)
        && reading.Find(network.Network) is { } observed
        && Canonical.Same(observed, Seen.Observed)
        && reading.PausedOf(network) == Seen.Paused
        && Canonical.Same(reading.SettingsOf(network), Seen.Settings);

    /// <summary>A clock that was set back is a reason to look: what is on record may lie ahead of it.</summary>
    public bool Holds(DateTimeOffset now) => now >= At;
}
