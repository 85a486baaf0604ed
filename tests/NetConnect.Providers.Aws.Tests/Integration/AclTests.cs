using System.Globalization;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary><c>enforce: nacl</c>: what no filter allows is stopped for every machine of the subnets, whatever groups it carries.</summary>
public sealed class AclTests
{
    private const string Account = "111111111111";

    private static readonly Flow[] Nothing = [];

    [Fact]
    public async Task Only_what_is_allowed_gets_in_also_to_a_machine_that_lets_in_all()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, [Given.Tcp(5432, Sides.Remote)], Nothing);
        var open = OpenGroup(sides);

        await sides.Link.SettleAsync();

        Assert.True(sides.Payments.IsSettled && sides.Orders.IsSettled, sides.Open);
        Assert.Equal(FilterEnforcement.Enforced, sides.Enforcement);
        Assert.True(await IntoPaymentsAsync(sides, open, "tcp", 5432));
        Assert.False(await IntoPaymentsAsync(sides, open, "tcp", 5433));
        Assert.False(await IntoPaymentsAsync(sides, open, "tcp", 443));
        Assert.False(await IntoPaymentsAsync(sides, open, "udp", 5432));
        Assert.False(await IntoPaymentsAsync(sides, open, "icmp"));
    }

    [Fact]
    public async Task Pings_in_one_direction_are_answered_and_not_let_in_in_the_other()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, Nothing, [Given.Ping(Sides.Local)]);
        var open = OpenGroup(sides);

        await sides.Link.SettleAsync();

        Assert.Equal(FilterEnforcement.Enforced, sides.Enforcement);
        Assert.True(await FromPaymentsAsync(sides, "icmp"));
        Assert.False(await IntoPaymentsAsync(sides, open, "icmp"));
        var acl = Acl(await sides.SeeAsync(), sides);
        Assert.Contains(acl.Entries, entry => entry is { IsEgress: false, Allows: true, IcmpType: 3, IcmpCode: 4 });
        Assert.Contains(acl.Entries, entry => entry is { IsEgress: true, Allows: true, IcmpType: 3, IcmpCode: 4 });
    }

    [Fact]
    public async Task Answers_to_our_own_calls_come_back_and_it_is_told_what_that_opens()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, Nothing, [Given.Tcp(443, Sides.Local)]);

        await sides.Link.SettleAsync();

        Assert.True(await FromPaymentsAsync(sides, "tcp", 443));
        Assert.Equal(FilterEnforcement.Offered, sides.Enforcement);
        Assert.Contains("answers to calls from here need ports 1024-65535", sides.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_entries_stand_before_the_route_and_go_after_it_and_others_stay()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, [Given.Tcp(5432, Sides.Remote)], Nothing);
        var before = Acl(await sides.SeeAsync(), sides);

        await sides.Link.SettleAsync();
        var names = sides.Payments.Calls.Select(call => call.Name).ToList();
        Assert.True(names.LastIndexOf("CreateNetworkAclEntry") < names.IndexOf("CreateRoute"), string.Join(' ', names));
        Assert.Equal("deny", sides.Payments.Calls.Last(call => call is { Name: "CreateNetworkAclEntry" } && call.Arguments["Egress"] == "false").Arguments["RuleAction"]);
        await sides.Link.RemoveAsync(_ => true);

        names = [.. sides.Payments.Calls.Select(call => call.Name)];
        Assert.True(names.IndexOf("DeleteRoute") < names.IndexOf("DeleteNetworkAclEntry"), string.Join(' ', names));
        Assert.Equal(before.Entries, Acl(await sides.SeeAsync(), sides).Entries);
    }

    [Fact]
    public async Task Filters_that_change_add_first_and_then_take_away()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, [Given.Tcp(5432, Sides.Remote)], Nothing);
        await sides.Link.SettleAsync();
        var made = sides.Payments.Calls.Count;

        sides.Payments.Halves[0] = sides.Payments.Halves[0] with { Inbound = [Given.Tcp(5433, Sides.Remote)] };
        await sides.Link.SettleAsync();

        var names = sides.Payments.Calls.Skip(made).Select(call => call.Name).Where(name => name.Contains("Acl", StringComparison.Ordinal));
        Assert.Equal(["CreateNetworkAclEntry", "DeleteNetworkAclEntry"], names);
        var open = OpenGroup(sides);
        Assert.True(await IntoPaymentsAsync(sides, open, "tcp", 5433));
        Assert.False(await IntoPaymentsAsync(sides, open, "tcp", 5432));
    }

    [Fact]
    public async Task An_acl_that_guards_other_subnets_too_is_left_alone_and_nothing_is_routed()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, [Given.Tcp(5432, Sides.Remote)], Nothing);
        var network = await sides.SeeAsync();
        Associate(sides, network.Subnets.Single(subnet => subnet.AclId == sides.Id("network-acl/own")), sides.Id("network-acl/default"));

        await sides.Link.SettleAsync();

        Assert.Equal(0, cloud.CallsOf("CreateNetworkAclEntry"));
        Assert.DoesNotContain(sides.Payments.Calls, call => call.Name == "CreateRoute");
        Assert.Contains(sides.Payments.Parts, part => part.Presence == PartPresence.Blocked && part.Message.Contains("also guards", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_foreign_entry_that_comes_first_and_lets_in_more_is_told()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, [Given.Tcp(5432, Sides.Remote)], Nothing);
        await sides.Link.SettleAsync();

        Entry(sides, 50, "allow", "10.2.0.0/16");
        await sides.Payments.LookAsync();

        Assert.Equal(FilterEnforcement.Exceeded, sides.Enforcement);
        Assert.Contains("rule 50 comes before it", sides.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_owner_forbids_by_an_entry_is_not_overruled()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, [Given.Tcp(5432, Sides.Remote)], Nothing);
        Entry(sides, 50, "deny", "10.2.1.0/28");

        await sides.Link.SettleAsync();

        Assert.DoesNotContain(sides.Payments.Calls, call => call.Name == "CreateNetworkAclEntry");
        Assert.Contains(sides.Payments.Parts, part => part.Message.Contains("does not overrule", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twenty_entries_in_a_direction_are_the_end()
    {
        await using var cloud = await SimCloud.StartAsync();
        var flows = Enumerable.Range(0, 17).Select(i => Given.Tcp(2000 + (2 * i), Sides.Remote)).ToArray();
        var sides = Guarded(cloud, flows, Nothing);

        await sides.Link.SettleAsync();
        Assert.Contains(sides.Payments.Parts, part => part.Message.Contains("takes 20 inbound entries: 2 are others', and the links of the resource need 19", StringComparison.Ordinal));
        sides.Payments.Halves[0] = sides.Payments.Halves[0] with { Inbound = [.. flows.Take(16)] };
        await sides.Link.SettleAsync();

        Assert.True(sides.Payments.IsSettled, sides.Open);
        Assert.Equal(FilterEnforcement.Enforced, sides.Enforcement);
    }

    [Fact]
    public async Task A_number_that_somebody_else_took_meanwhile_is_given_up_for_another()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, [Given.Tcp(5432, Sides.Remote)], Nothing);
        await cloud.FaultAsync(new { kind = "lost-answer", actions = new[] { "CreateNetworkAclEntry" }, count = 2 });

        await sides.Link.SettleAsync();

        Assert.True(sides.Payments.IsSettled, sides.Open);
        var acl = Acl(await sides.SeeAsync(), sides);
        Assert.Equal(acl.Entries.Length, acl.Entries.Select(entry => (entry.IsEgress, entry.Number)).Distinct().Count());
        Assert.Single(acl.Entries, entry => entry.Ports == new PortRange(5432, 5432));
    }

    [Fact]
    public async Task Switching_it_off_takes_the_entries_away_and_leaves_the_link()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Guarded(cloud, [Given.Tcp(5432, Sides.Remote)], Nothing);
        await sides.Link.SettleAsync();

        sides.Payments.Halves[0] = sides.Payments.Halves[0] with { Settings = Given.Tags() };
        await sides.Link.SettleAsync();

        Assert.All(Acl(await sides.SeeAsync(), sides).Entries, entry => Assert.True(entry.Number >= 100));
        Assert.Contains(sides.Payments.Parts, part => part is { Kind: "aws.route", Presence: PartPresence.Ready });
    }

    private static Sides Guarded(SimCloud cloud, Flow[] intoPayments, Flow[] intoOrders) =>
        Sides.Of(cloud, intoPayments, intoOrders, ("enforce", "nacl"));

    private static ObservedAcl Acl(ObservedNetwork network, Sides sides) => network.Acls.Single(acl => acl.Id == sides.Id("network-acl/own"));

    private static void Entry(Sides sides, int number, string action, string block) => sides.Cloud.Act(
        Account,
        "CreateNetworkAclEntry",
        ("NetworkAclId", sides.Id("network-acl/own")),
        ("RuleNumber", number.ToString(CultureInfo.InvariantCulture)),
        ("Egress", "false"),
        ("RuleAction", action),
        ("Protocol", "-1"),
        ("CidrBlock", block));

    private static void Associate(Sides sides, ObservedSubnet subnet, string acl)
    {
        var xml = System.Xml.Linq.XElement.Parse(sides.Cloud.Act(
            Account, "DescribeNetworkAcls", ("Filter.1.Name", "association.subnet-id"), ("Filter.1.Value.1", subnet.Id)).Xml);
        var association = xml.Descendants().Last(item => item.Name.LocalName == "item" && item.Elements().Any(one => one.Name.LocalName == "subnetId" && one.Value == subnet.Id))
            .Elements().First(one => one.Name.LocalName == "networkAclAssociationId").Value;
        sides.Cloud.Act(Account, "ReplaceNetworkAclAssociation", ("AssociationId", association), ("NetworkAclId", acl));
    }

    /// <summary>A group that lets in everything: whoever carries it is guarded by the ACL alone.</summary>
    private static string OpenGroup(Sides sides)
    {
        var group = System.Xml.Linq.XElement.Parse(sides.Cloud.Act(
            Account, "CreateSecurityGroup", ("GroupName", "open"), ("GroupDescription", "open"), ("VpcId", sides.Cloud.Payments.NetworkId)).Xml)
            .Descendants().First(element => element.Name.LocalName == "groupId").Value;
        sides.Cloud.Act(
            Account, "AuthorizeSecurityGroupIngress",
            ("GroupId", group), ("IpPermissions.1.IpProtocol", "-1"), ("IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0"));
        return group;
    }

    private static async Task<bool> IntoPaymentsAsync(Sides sides, string group, string protocol, int? port = null) => Passes(await sides.Cloud.PingAsync(
        $"from=10.2.1.10&from_vpc={sides.Cloud.Orders.NetworkId}&to=10.1.1.10&to_vpc={sides.Cloud.Payments.NetworkId}&to_groups={group}{Asked(protocol, port)}"));

    private static async Task<bool> FromPaymentsAsync(Sides sides, string protocol, int? port = null)
    {
        var group = sides.Orders.Parts.Single(part => part.ManagedGroup is not null).ManagedGroup;
        return Passes(await sides.Cloud.PingAsync(
            $"from=10.1.1.10&from_vpc={sides.Cloud.Payments.NetworkId}&to=10.2.1.10&to_vpc={sides.Cloud.Orders.NetworkId}&to_groups={group}{Asked(protocol, port)}"));
    }

    private static string Asked(string protocol, int? port) =>
        $"&protocol={protocol}{(port is { } number ? string.Create(CultureInfo.InvariantCulture, $"&port={number}") : "")}";

    private static bool Passes(System.Text.Json.JsonElement answer) => answer.GetProperty("passes").GetBoolean();
}
