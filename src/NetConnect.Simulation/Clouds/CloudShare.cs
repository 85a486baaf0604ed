using NetConnect.Model.Identity;

namespace NetConnect.Simulation.Clouds;

/// <summary>That a hub's account lends something of it to others.</summary>
internal sealed record CloudShare(string Id, NetworkRef Hub, bool IsOurs);
