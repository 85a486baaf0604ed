namespace NetConnect.Kernel.Networks;

/// <summary>The network can't be seen: that says nothing about what is there.</summary>
/// <param name="Asked">Answers a read that the network asked for; else it is the region's word about bulk reads.</param>
/// <param name="IsAbsent">The provider says with authority that there is no such network.</param>
/// <param name="After">How long the provider asked us to wait at least.</param>
public sealed record NetworkUnreadable(string Reason, bool Asked, bool IsAbsent = false, TimeSpan? After = null);
