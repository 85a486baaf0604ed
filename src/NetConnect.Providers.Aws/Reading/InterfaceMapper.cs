using System.Xml.Linq;
using NetConnect.Model.Addresses;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads network interfaces with their private addresses and the groups that they carry.</summary>
internal static class InterfaceMapper
{
    public static ObservedInterface Map(XElement item) => new(
        item.Text("networkInterfaceId"),
        [
            .. item.Items("privateIpAddressesSet").Select(address => address.Text("privateIpAddress")).Append(item.Text("privateIpAddress"))
                .Where(text => text.Length > 0).Distinct().Select(text => Cidr.Parse($"{text}/32")).Order(),
        ],
        [.. item.Items("groupSet").Select(group => group.Text("groupId"))],
        TagMapper.Map(item),
        item.IsTrue("requesterManaged"));
}
