using System.Xml.Linq;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>Regions, zones and the account's few attributes.</summary>
internal static class Regions
{
    private static readonly string[] Names =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1",
        "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    private static readonly (string Name, string Value)[] Attributes =
        [("supported-platforms", "VPC"), ("default-vpc", "none"), ("max-instances", "20"), ("vpc-max-security-groups-per-interface", "5")];

    public static readonly Ec2Action[] All =
    [
        new("DescribeRegions", false, Describe),
        new("DescribeAvailabilityZones", false, DescribeZones),
        new("DescribeAccountAttributes", false, DescribeAttributes),
    ];

    public static IEnumerable<string> Zones(string region) => [region + "a", region + "b", region + "c"];
    public static string ZoneId(string zone) => $"{zone[..^1]}-az{zone[^1] - 'a' + 1}";

    private static IEnumerable<XElement?> Describe(Ec2Call call)
    {
        var wanted = call.Form.List("RegionName");
        if (wanted.FirstOrDefault(r => !Names.Contains(r)) is { } unknown) throw Refuse.Value($"Invalid region name: '{unknown}'");
        var filters = new Filters<string>(r => r) { { "region-name", r => r }, { "endpoint", Endpoint }, { "opt-in-status", _ => "opt-in-not-required" } };
        var regions = filters.Apply(call, wanted.Count > 0 ? wanted : Names);
        return [Set("regionInfo", regions, r => [E("regionName", r), E("regionEndpoint", Endpoint(r)), E("optInStatus", "opt-in-not-required")])];
    }

    private static string Endpoint(string region) => $"ec2.{region}.amazonaws.com";

    private static IEnumerable<XElement?> DescribeZones(Ec2Call call)
    {
        var filters = new Filters<string>(z => z)
        {
            { "zone-name", z => z }, { "zone-id", ZoneId }, { "state", _ => "available" }, { "region-name", _ => call.Region },
        };
        return [Set("availabilityZoneInfo", filters.Apply(call, Zones(call.Region)), zone =>
        [
            E("zoneName", zone), E("zoneId", ZoneId(zone)), E("zoneState", "available"), E("zoneType", "availability-zone"),
            E("regionName", call.Region), E("groupName", call.Region), E("networkBorderGroup", call.Region),
            E("optInStatus", "opt-in-not-required"), Set("messageSet", Array.Empty<string>(), _ => []),
        ])];
    }

    private static IEnumerable<XElement?> DescribeAttributes(Ec2Call call)
    {
        var wanted = call.Form.List("AttributeName");
        return [Set("accountAttributeSet", Attributes.Where(a => wanted.Count == 0 || wanted.Contains(a.Name)), a =>
            [E("attributeName", a.Name), Set("attributeValueSet", [a.Value], v => [E("attributeValue", v)])])];
    }
}
