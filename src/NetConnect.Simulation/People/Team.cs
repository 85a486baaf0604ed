using NetConnect.Model.Identity;

namespace NetConnect.Simulation.People;

/// <summary>A service's owner, and what is known to them of what they own.</summary>
internal sealed class Team(string name)
{
    public string Name { get; } = name;

    public Caller Caller { get; } = new(name, []);

    public string? Service { get; set; }

    /// <summary>Ids by account and region.</summary>
    public Dictionary<RegionRef, string> Providers { get; } = [];
}
