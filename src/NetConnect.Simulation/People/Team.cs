using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Simulation.People;

/// <summary>A service's owner, and what is known to them of what they own.</summary>
internal sealed class Team(string name, ImmutableArray<string> groups)
{
    public string Name { get; } = name;

    public Caller Caller { get; } = new(name, groups);

    public string? Service { get; set; }

    /// <summary>Ids by account and region.</summary>
    public Dictionary<RegionRef, string> Providers { get; } = [];
}
