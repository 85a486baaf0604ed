using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>What every VPC is born with and takes along when it goes: main route table, default ACL, default security group.</summary>
internal static class VpcDefaults
{
    public static void AddTo(Ec2Call call, Vpc vpc)
    {
        var untagged = new Ec2Call(call.World, new Shadows(), CallerIdentity.Root(call.Account), call.Region, Ec2Form.Of(), call.Now);
        untagged.Add(NewTable(call, vpc, main: true));
        untagged.Add(NewAcl(vpc));
        untagged.Add(NewGroup(call, vpc));
        // The group lets its own members in; only now does it have an id to name.
        var group = DefaultGroup(call, vpc)!;
        group.Rules.Insert(0, new() { Id = call.World.NewId("sgr"), GroupId = group.Id, GroupOwner = call.Account });
    }

    public static RouteTable NewTable(Ec2Call call, Vpc vpc, bool main = false) => new()
    {
        VpcId = vpc.Id,
        Routes = [.. vpc.Cidrs.Select(c => new Route { Destination = c.Block, Origin = "CreateRouteTable" })],
        Associations = main ? [new() { Id = call.World.NewId("rtbassoc"), Main = true }] : [],
    };

    public static NetworkAcl? DefaultAcl(Ec2Call call, string vpcId) =>
        call.Here.NetworkAcls.Values.FirstOrDefault(a => a.VpcId == vpcId && a.IsDefault);

    public static SecurityGroup? DefaultGroup(Ec2Call call, Vpc vpc) =>
        call.Here.SecurityGroups.Values.FirstOrDefault(g => g.VpcId == vpc.Id && g.Name == "default");

    public static bool HasDependents(Ec2Call call, Vpc vpc) =>
        call.Here.Subnets.Values.Any(s => s.VpcId == vpc.Id)
        || call.Here.NetworkInterfaces.Values.Any(i => i.VpcId == vpc.Id)
        || call.Here.RouteTables.Values.Any(t => t.VpcId == vpc.Id && !t.IsMain)
        || call.Here.NetworkAcls.Values.Any(a => a.VpcId == vpc.Id && !a.IsDefault)
        || call.Here.SecurityGroups.Values.Any(g => g.VpcId == vpc.Id && g.Name != "default")
        || call.World.Peerings.Values.Any(p => p.Involves(vpc.Id) && !p.IsTerminal)
        || call.World.TransitAttachments.Values.Any(a => a.VpcId == vpc.Id && !a.IsTerminal);

    public static void RemoveFrom(Ec2Call call, Vpc vpc)
    {
        foreach (var table in call.Here.RouteTables.Values.Where(t => t.VpcId == vpc.Id).ToList()) call.Remove(table);
        foreach (var acl in call.Here.NetworkAcls.Values.Where(a => a.VpcId == vpc.Id).ToList()) call.Remove(acl);
        foreach (var group in call.Here.SecurityGroups.Values.Where(g => g.VpcId == vpc.Id).ToList()) call.Remove(group);
    }

    private static NetworkAcl NewAcl(Vpc vpc) => new()
    {
        VpcId = vpc.Id,
        IsDefault = true,
        Entries = [.. NetworkAcls.AllowAll(egress: true), .. NetworkAcls.AllowAll(egress: false)],
    };

    private static SecurityGroup NewGroup(Ec2Call call, Vpc vpc) => new()
    {
        VpcId = vpc.Id,
        Name = "default",
        Description = "default VPC security group",
        Rules = [new() { Id = call.World.NewId("sgr"), Egress = true, Cidr = "0.0.0.0/0" }],
    };
}
