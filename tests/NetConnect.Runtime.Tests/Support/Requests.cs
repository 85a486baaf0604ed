using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Runtime.Tests.Support;

/// <summary>Messages that tests begin with.</summary>
internal static class Requests
{
    /// <summary>A request that waits for the right side's approval.</summary>
    public static RequestConnection Connection(string id, string name = "web to db") => new(
        id,
        name,
        End("left", "vpc-1", "10.1.0.0/24"),
        End("right", "vpc-2", "10.2.0.0/24"),
        Side.Left,
        [],
        LinkRequirements.None,
        new DecisionRecord { Chosen = LinkType.AwsPeering, PlanHash = "sha256:plan" },
        [new GrantedSide(Side.Left, ApprovalHow.Owner, "user:ann")],
        "user:ann");

    public static GrantedSide RightSide { get; } = new(Side.Right, ApprovalHow.Owner, "user:bob");

    /// <summary>Asks for a port that nobody has approved.</summary>
    public static EditConnection WiderEdit { get; } = new(
        "web to db",
        [new Need(Side.Right, Protocol.Tcp, new PortRange(5432, 5432))],
        LinkRequirements.None,
        ExpiresAt: null,
        Protected: false,
        new DecisionRecord { Chosen = LinkType.AwsPeering, PlanHash = "sha256:wider" },
        [],
        "user:ann",
        IfGeneration: null);

    private static ConnectionEnd End(string name, string network, string prefix) => new(
        name, name, $"service-of-{name}", $"provider-of-{name}", new NetworkRef(Platform.Aws, "111111111111", network), "eu-west-1", Cidr.Parse(prefix));
}
