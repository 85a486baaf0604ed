using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Reading.Transit;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Turns EC2's descriptions into observed networks; sorted by id, so that equal clouds read equal.</summary>
internal static class NetworkMapper
{
    private static readonly ImmutableSortedDictionary<string, string> Unseen = ImmutableSortedDictionary<string, string>.Empty;

    public static ImmutableArray<ObservedNetwork> Map(ProviderAccess access, Ec2Documents documents)
    {
        var subnets = documents.Subnets.ToLookup(item => item.Text("vpcId"));
        var tables = documents.RouteTables.ToLookup(item => item.Text("vpcId"));
        var groups = documents.Groups.ToLookup(item => item.Text("vpcId"));
        var acls = documents.Acls.ToLookup(item => item.Text("vpcId"));
        var links = documents.Peerings.Select(PeeringMapper.Map).OrderBy(link => link.Id, StringComparer.Ordinal).ToList();
        var interfaces = documents.Interfaces.ToLookup(item => item.Text("vpcId"));
        var gateways = documents.Transit.Gateways.Select(GatewayMapper.Map).OrderBy(gateway => gateway.Id, StringComparer.Ordinal).ToImmutableArray();
        var attachments = documents.Transit.Attachments.ToLookup(item => item.Text("vpcId"));
        var carriers = GroupMapper.Carriers(documents.Interfaces);
        return
        [
            .. documents.Vpcs.Select(vpc => (Id: vpc.Text("vpcId"), Vpc: vpc)).OrderBy(pair => pair.Id, StringComparer.Ordinal).Select(pair =>
                new ObservedNetwork(new NetworkRef(Platform.Aws, access.Account, pair.Id), access.Region)
                {
                    Name = TagMapper.Map(pair.Vpc).GetValueOrDefault(AwsNaming.NameTag, ""),
                    OwnerAccount = pair.Vpc.Text("ownerId"),
                    Cidrs = Cidrs(pair.Vpc),
                    Subnets = SubnetMapper.Map(subnets[pair.Id], tables[pair.Id], acls[pair.Id]),
                    RouteTables = [.. tables[pair.Id].Select(RouteTableMapper.Map).OrderBy(table => table.Id, StringComparer.Ordinal)],
                    Groups = [.. groups[pair.Id].Select(group => GroupMapper.Map(group, carriers)).OrderBy(group => group.Id, StringComparer.Ordinal)],
                    Acls = [.. acls[pair.Id].Select(AclMapper.Map).OrderBy(acl => acl.Id, StringComparer.Ordinal)],
                    Interfaces = [.. interfaces[pair.Id].Select(InterfaceMapper.Map).OrderBy(item => item.Id, StringComparer.Ordinal)],
                    Gateways = [.. gateways.Select(gateway => new ObservedGateway(gateway.Id, gateway.OwnerAccount, gateway.State, Unseen))],
                    Attachments = [.. attachments[pair.Id].Select(item => AttachmentMapper.OfVpc(item, gateways)).OrderBy(item => item.Id, StringComparer.Ordinal)],
                    GatewaysHidden = documents.Transit.Hidden,
                    Links = [.. links.Where(link => link.Requester.NetworkId == pair.Id || link.Accepter.NetworkId == pair.Id)],
                }),
        ];
    }

    // A block that is on its way counts already: it vetoes a peering as much as one that is there.
    private static ImmutableArray<Cidr> Cidrs(XElement vpc)
    {
        var blocks = vpc.Items("cidrBlockAssociationSet")
            .Where(item => item.Text("cidrBlockState", "state") is "associated" or "associating" or "")
            .Select(item => item.Text("cidrBlock"))
            .ToList();
        return [.. (blocks.Count > 0 ? blocks : [vpc.Text("cidrBlock")]).Select(Cidr.Parse).Distinct().Order()];
    }
}
