using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Ec2;

/// <summary>VPCs shared through a resource share: participants see them with their subnets, tables and ACLs, but own none of it.</summary>
internal static class Sharing
{
    public static IEnumerable<CloudObject> SharedObjects(World world, string account, string region)
    {
        if (world.ResourceShares.Count > 0)
            foreach (var gateway in world.Regions.Values.Where(r => r.Region == region && r.Account != account).SelectMany(r => r.TransitGateways.Values))
                if (!gateway.IsTerminal && world.MayUse(gateway, account)) yield return gateway;
        foreach (var owner in world.Regions.Values.Where(r => r.Region == region && r.Account != account))
        foreach (var vpc in owner.Vpcs.Values.Where(v => v.SharedWith.Contains(account)))
        {
            yield return vpc;
            foreach (var subnet in owner.Subnets.Values.Where(s => s.VpcId == vpc.Id)) yield return subnet;
            foreach (var table in owner.RouteTables.Values.Where(t => t.VpcId == vpc.Id)) yield return table;
            foreach (var acl in owner.NetworkAcls.Values.Where(a => a.VpcId == vpc.Id)) yield return acl;
        }
    }
}
