using NetConnect.Model.Addresses;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <summary>All users of a run: they settle in, then do this and that, and in the end they want something definite.</summary>
internal sealed partial class Crowd
{
    private readonly World _world;
    private readonly Dice _dice;
    private readonly Client _client;

    public Crowd(World world)
    {
        _world = world;
        _dice = Dice.For(world.Options.Seed, "crowd");
        _client = new(world);
        Operators = new(world, _client, IsLeftOut);
        Meddlers = new(world);
        Teams = [.. Enumerable.Range(0, world.Options.Teams).Select(i => new Team(Names[i], []))];
        Plots = [.. Found(world, Teams)];
        Errands = [.. Pairs(Plots, _dice).Take(world.Options.Connections)];
        Hubs = new(world);
        Hubs.Choose(Errands);
        Adopters = new(world, Errands, IsLeftOut);
        HubTamperers = new(world, IsLeftOut);
        Detachers = new(world, _client, Errands, IsLeftOut);
    }

    private static string[] Names => ["ann", "bob", "cyd"];

    public IReadOnlyList<Team> Teams { get; }

    public IReadOnlyList<Plot> Plots { get; }

    public IReadOnlyList<Errand> Errands { get; }

    public Operators Operators { get; }

    public HubKeepers Hubs { get; }

    public Meddlers Meddlers { get; }

    public Adopters Adopters { get; }

    public Detachers Detachers { get; }

    public HubTamperers HubTamperers { get; }

    /// <summary>Networks with subnets and tables, in accounts of the teams, and the prefixes that they want to register.</summary>
    private static IEnumerable<Plot> Found(World world, IReadOnlyList<Team> teams)
    {
        for (var i = 0; i < world.Options.Networks; i++)
        {
            var team = teams[i % teams.Count];
            var network = world.Cloud.Found(i, i % teams.Count + 1, i % world.Options.Regions + 1);
            for (var j = 0; j < world.Options.ResourcesPerNetwork; j++)
                yield return new($"{team.Name}{i}{(char)('a' + j)}", team, network, Cidr.Parse($"10.{i + 1}.{j + 1}.0/24"));
        }
    }

    private static IEnumerable<Errand> Pairs(IReadOnlyList<Plot> plots, Dice dice)
    {
        var pairs = (from left in plots from right in plots where left.Network != right.Network && string.CompareOrdinal(left.Name, right.Name) < 0 select (left, right)).ToList();
        while (pairs.Count > 0)
        {
            var pick = dice.Below(pairs.Count);
            var (left, right) = pairs[pick];
            pairs.RemoveAt(pick);
            yield return dice.Chance(0.5) ? new(left, right) : new(right, left);
        }
    }
}
