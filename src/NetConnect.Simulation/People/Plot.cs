using NetConnect.Model.Addresses;
using NetConnect.Simulation.Clouds;

namespace NetConnect.Simulation.People;

/// <summary>A prefix of a network that a team wants as a resource.</summary>
internal sealed class Plot(string name, Team team, CloudNetwork network, Cidr prefix)
{
    public string Name { get; } = name;

    public Team Team { get; } = team;

    public CloudNetwork Network { get; } = network;

    public Cidr Prefix { get; } = prefix;

    public string? Resource { get; set; }
}
