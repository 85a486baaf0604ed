using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Model.Addresses;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads subnets with the table and ACL that serve them: the associated ones, else the main table and no ACL.</summary>
internal static class SubnetMapper
{
    public static ImmutableArray<ObservedSubnet> Map(
        IEnumerable<XElement> subnets, IEnumerable<XElement> tables, IEnumerable<XElement> acls)
    {
        var tableOf = Associations(tables, "routeTableId");
        var aclOf = Associations(acls, "networkAclId");
        var main = tables.FirstOrDefault(RouteTableMapper.IsMain)?.Text("routeTableId") ?? "";
        return
        [
            .. subnets.Select(subnet => (Id: subnet.Text("subnetId"), Subnet: subnet))
                .OrderBy(pair => pair.Id, StringComparer.Ordinal)
                .Select(pair => new ObservedSubnet(
                    pair.Id,
                    Cidr.Parse(pair.Subnet.Text("cidrBlock")),
                    pair.Subnet.Text("availabilityZone"),
                    tableOf.GetValueOrDefault(pair.Id, main),
                    aclOf.GetValueOrDefault(pair.Id, ""))),
        ];
    }

    private static Dictionary<string, string> Associations(IEnumerable<XElement> owners, string idName)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var owner in owners)
        {
            foreach (var association in owner.Items("associationSet").Where(RouteTableMapper.Stands))
            {
                if (association.Text("subnetId") is { Length: > 0 } subnet)
                    found[subnet] = owner.Text(idName);
            }
        }

        return found;
    }
}
