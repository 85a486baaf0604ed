using System.Globalization;
using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>Plants one VPC with everything in it.</summary>
internal sealed class VpcPlanter(SeedCalls calls, IDictionary<string, string> ids, string path)
{
    private Vpc vpc = null!;

    public void Plant(SeedVpc seed)
    {
        vpc = calls.Named(calls.Here.Vpcs.Values, seed.Name)
            ?? calls.Create<Vpc>("CreateVpc", "vpc", seed.Name, seed.Tags, ("CidrBlock", seed.Cidr));
        vpc.SharedWith = seed.SharedWith;
        ids[path] = vpc.Id;
        foreach (var cidr in seed.SecondaryCidrs.Where(c => !vpc.Cidrs.Exists(x => x.Block == c)))
            calls.Run("AssociateVpcCidrBlock", ("VpcId", vpc.Id), ("CidrBlock", cidr));
        Note("route-table", "main", Mine(calls.Here.RouteTables.Values, t => t.VpcId).First(t => t.IsMain));
        Note("network-acl", "default", Mine(calls.Here.NetworkAcls.Values, a => a.VpcId).First(a => a.IsDefault));
        Note("security-group", "default", Mine(calls.Here.SecurityGroups.Values, g => g.VpcId).First(g => g.Name == "default"));
        foreach (var table in seed.RouteTables) PlantTable(table);
        foreach (var acl in seed.NetworkAcls) PlantAcl(acl);
        foreach (var subnet in seed.Subnets) PlantSubnet(subnet);
        foreach (var group in seed.SecurityGroups) PlantGroup(group);
        foreach (var group in seed.SecurityGroups) PlantRules(group);
        foreach (var item in seed.Interfaces) PlantInterface(item);
    }

    public void PlantRoutes(SeedVpc seed)
    {
        foreach (var (table, route) in seed.RouteTables.SelectMany(t => t.Routes.Select(r => (calls.Here.RouteTables[IdOf("route-table", t.Name)], r))))
        {
            var destination = Cidr.TryParse(route.Destination)?.Canonical ?? throw new SeedException($"'{route.Destination}' is not a route's destination.");
            var target = ids.TryGetValue(route.Target, out var known) ? known : ids.TryGetValue($"{path}/{route.Target}", out known) ? known : route.Target;
            if (table.RouteTo(destination) is { } existing) existing.Target = target;
            else table.Routes.Add(new Route { Destination = destination.ToString(), Target = target });
        }
    }

    private void PlantTable(SeedRouteTable seed)
    {
        if (seed.Name == "main") return;
        var table = Named(calls.Here.RouteTables.Values, t => t.VpcId, seed.Name)
            ?? calls.Create<RouteTable>("CreateRouteTable", "route-table", seed.Name, seed.Tags, ("VpcId", vpc.Id));
        if (seed.Gateway is { } gateway && !table.Associations.Exists(a => a.GatewayId == gateway))
            calls.Run("AssociateRouteTable", ("RouteTableId", table.Id), ("GatewayId", gateway));
        Note("route-table", seed.Name, table);
    }

    private void PlantAcl(SeedAcl seed)
    {
        var acl = seed.Name == "default" ? calls.Here.NetworkAcls[IdOf("network-acl", "default")]
            : Named(calls.Here.NetworkAcls.Values, a => a.VpcId, seed.Name)
            ?? calls.Create<NetworkAcl>("CreateNetworkAcl", "network-acl", seed.Name, seed.Tags, ("VpcId", vpc.Id));
        foreach (var entry in seed.Entries)
        {
            acl.Entries.RemoveAll(e => e.Egress == entry.Egress && e.Number == entry.Number);
            acl.Entries.Add(entry);
        }
        Note("network-acl", seed.Name, acl);
    }

    private void PlantSubnet(SeedSubnet seed)
    {
        var zone = seed.Zone is null ? [] : new[] { ("AvailabilityZone", seed.Zone) };
        var subnet = Named(calls.Here.Subnets.Values, s => s.VpcId, seed.Name)
            ?? calls.Create<Subnet>("CreateSubnet", "subnet", seed.Name, seed.Tags, [("VpcId", vpc.Id), ("CidrBlock", seed.Cidr), .. zone]);
        Note("subnet", seed.Name, subnet);
        if (seed.RouteTable is { } table && !calls.Here.RouteTables.Values.Any(t => t.Associations.Exists(a => a.SubnetId == subnet.Id)))
            calls.Run("AssociateRouteTable", ("RouteTableId", IdOf("route-table", table)), ("SubnetId", subnet.Id));
        if (seed.NetworkAcl is { } acl)
        {
            var current = calls.Here.NetworkAcls.Values.SelectMany(a => a.Associations).First(a => a.SubnetId == subnet.Id);
            calls.Run("ReplaceNetworkAclAssociation", ("AssociationId", current.Id), ("NetworkAclId", IdOf("network-acl", acl)));
        }
    }

    private void PlantGroup(SeedGroup seed)
    {
        var group = Mine(calls.Here.SecurityGroups.Values, g => g.VpcId).FirstOrDefault(g => g.Name == seed.Name)
            ?? calls.Create<SecurityGroup>("CreateSecurityGroup", "security-group", seed.Name, seed.Tags,
                ("VpcId", vpc.Id), ("GroupName", seed.Name), ("GroupDescription", seed.Description ?? seed.Name));
        if (seed.Egress is not null) group.Rules.RemoveAll(r => r.Egress);
        Note("security-group", seed.Name, group);
    }

    private void PlantRules(SeedGroup seed)
    {
        var group = calls.Here.SecurityGroups[IdOf("security-group", seed.Name)];
        foreach (var (rule, egress) in seed.Ingress.Select(r => (r, false)).Concat((seed.Egress ?? []).Select(r => (r, true))))
        {
            var planted = new SecurityGroupRule
            {
                Egress = egress,
                Protocol = rule.Protocol == "all" ? "-1" : rule.Protocol,
                FromPort = rule.FromPort ?? rule.Port ?? (rule.Protocol is "tcp" or "udp" ? 0 : -1),
                ToPort = rule.ToPort ?? rule.Port ?? (rule.Protocol is "tcp" or "udp" ? 65535 : -1),
                Cidr = rule.Cidr is null ? null : Cidr.TryParse(rule.Cidr)?.Canonical.ToString() ?? throw new SeedException($"'{rule.Cidr}' is not a CIDR."),
                GroupId = rule.Group is null ? null : IdOf("security-group", rule.Group),
                GroupOwner = rule.Group is null ? null : vpc.Owner,
                Description = rule.Description,
            };
            if (group.Rules.Exists(planted.PermitsSameAs)) continue;
            planted.Id = calls.World.NewId("sgr");
            group.Rules.Add(planted);
        }
    }

    private void PlantInterface(SeedInterface seed)
    {
        var address = seed.Address is null ? [] : new[] { ("PrivateIpAddress", seed.Address) };
        var groups = seed.Groups.Select((g, i) => (string.Create(CultureInfo.InvariantCulture, $"SecurityGroupId.{i + 1}"), IdOf("security-group", g)));
        var item = Named(calls.Here.NetworkInterfaces.Values, i => i.VpcId, seed.Name)
            ?? calls.Create<NetworkInterface>("CreateNetworkInterface", "network-interface", seed.Name, seed.Tags,
                [("SubnetId", IdOf("subnet", seed.Subnet)), .. address, .. groups]);
        item.Managed = seed.Managed;
        Note("interface", seed.Name, item);
    }

    private void Note(string kind, string name, CloudObject item) => ids[$"{path}/{kind}/{name}"] = item.Id;

    private string IdOf(string kind, string name) =>
        ids.TryGetValue($"{path}/{kind}/{name}", out var id) ? id : throw new SeedException($"{path} has no {kind} '{name}'.");

    private IEnumerable<T> Mine<T>(IEnumerable<T> items, Func<T, string> vpcOf) => items.Where(i => vpcOf(i) == vpc.Id);
    private T? Named<T>(IEnumerable<T> items, Func<T, string> vpcOf, string name) where T : CloudObject => calls.Named(Mine(items, vpcOf), name);
}
