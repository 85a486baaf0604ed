using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>Another actor must have this version when the commit happens; 0 means that it must not exist.</summary>
/// <param name="Touch">
/// Raise that version too, so that of two commits that rest on the same version only one succeeds.
/// An absent actor that is touched gets an empty header row.
/// </param>
public sealed record Guard(ActorKey Key, long Version, bool Touch = false);
