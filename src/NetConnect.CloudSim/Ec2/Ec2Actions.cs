using NetConnect.CloudSim.Ec2.Actions;
using NetConnect.CloudSim.Ec2.Actions.Transit;

namespace NetConnect.CloudSim.Ec2;

/// <summary>The table of everything this EC2 can do.</summary>
internal static class Ec2Actions
{
    public static readonly IReadOnlyDictionary<string, Ec2Action> ByName = ((Ec2Action[])
    [
        .. Vpcs.All, .. Subnets.All, .. RouteTables.All, .. Routes.All, .. Peerings.All,
        .. SecurityGroups.All, .. SecurityGroupRules.All, .. NetworkAcls.All, .. NetworkInterfaces.All, .. Tags.All, .. Regions.All,
        .. TransitGateways.All, .. TransitVpcAttachments.All, .. TransitPeerings.All, .. TransitAttachments.All, .. TransitTables.All, .. TransitRoutes.All,
    ]).ToDictionary(a => a.Name);
}
