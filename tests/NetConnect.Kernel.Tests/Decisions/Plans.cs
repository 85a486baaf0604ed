using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Decisions;

/// <summary>A plan of which tests change one thing at a time.</summary>
internal static class Plans
{
    public static Flow Https { get; } = new(Protocol.Tcp, new PortRange(443, 443), Cidr.Parse("10.1.0.0/24"));

    public static Flow Ping { get; } = new(Protocol.Icmp, null, Cidr.Parse("10.1.0.0/24"));

    public static HubSite Hub { get; } = new(NetworkRef.Hub(Platform.Aws, "333333333333", "eu-west-1"), "eu-west-1", "provider-3");

    public static LinkPlan Plan { get; } = new()
    {
        Type = LinkType.AwsPeering,
        LeftNetwork = new(Platform.Aws, "111111111111", "vpc-1"),
        RightNetwork = new(Platform.Aws, "222222222222", "vpc-2"),
        LeftPrefix = Cidr.Parse("10.1.0.0/24"),
        RightPrefix = Cidr.Parse("10.2.0.0/24"),
        SharedObjects = ["a", "b"],
        IntoRight = [Https, Ping],
        FixedMonthly = 1.5m,
    };
}
