using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>Plants a seed: accounts and VPCs first, then the peerings between them, then the routes that need both.</summary>
internal sealed class Seeder(World world, DateTimeOffset now)
{
    private readonly SortedDictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly List<Action> routes = [];

    public IReadOnlyDictionary<string, string> Plant(SeedDocument document)
    {
        if (document.Settings is { } settings) world.Settings = settings;
        foreach (var role in document.Roles) world.Roles[role.Role] = role;
        foreach (var account in document.Accounts) PlantAccount(account);
        foreach (var peering in document.Peerings) PlantPeering(peering);
        foreach (var route in routes) route();
        return ids;
    }

    private void PlantAccount(SeedAccount account)
    {
        if (account.Id.Length != 12 || !account.Id.All(char.IsAsciiDigit)) throw new SeedException($"'{account.Id}' is not an account id of 12 digits.");
        if (account.Limits is { } limits) world.AccountLimits[account.Id] = limits;
        foreach (var key in account.AccessKeys) world.AccessKeys[key.Id] = new(key.Id, key.Secret, account.Id);
        foreach (var region in account.Regions)
        foreach (var vpc in region.Vpcs)
        {
            var planter = new VpcPlanter(new SeedCalls(world, account.Id, region.Name, now), ids, $"{account.Id}/{region.Name}/{vpc.Name}");
            planter.Plant(vpc);
            // Routes may lead to peerings, which come after all VPCs.
            routes.Add(() => planter.PlantRoutes(vpc));
        }
    }

    private void PlantPeering(SeedPeering seed)
    {
        var (requester, accepter) = (FindVpc(seed.Requester), FindVpc(seed.Accepter));
        var calls = new SeedCalls(world, requester.Owner, requester.Region, now);
        var peering = world.Peerings.Values.FirstOrDefault(p => !p.IsTerminal && p.Joins(requester.Id, accepter.Id))
            ?? calls.Create<Peering>("CreateVpcPeeringConnection", "vpc-peering-connection", seed.Name, seed.Tags,
                ("VpcId", requester.Id), ("PeerVpcId", accepter.Id), ("PeerOwnerId", accepter.Owner), ("PeerRegion", accepter.Region));
        if (peering.NextState != PeeringState.Failed && peering.State != seed.State) peering.Become(seed.State, "Seeded", now);
        ids[$"peering/{seed.Name}"] = peering.Id;
    }

    private Vpc FindVpc(string path) =>
        ids.TryGetValue(path, out var id) && world.FindVpc(id) is { } vpc ? vpc : throw new SeedException($"The seed has no VPC '{path}' (account/region/name).");
}
