using System.Globalization;
using System.Xml.Linq;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>The managed group on the interfaces of a resource, as its owner wants it.</summary>
public sealed class AttachTests
{
    private const string Account = "111111111111";

    [Fact]
    public async Task Unless_the_owner_says_so_no_interface_is_touched()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Of(cloud);

        await sides.Link.SettleAsync();

        Assert.Equal(0, cloud.CallsOf("ModifyNetworkInterfaceAttribute"));
        Assert.Contains("carried by 0 of 1 interfaces in 10.1.1.0/24", sides.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_interfaces_in_the_prefix_carry_it_and_keep_what_they_carry()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Of(cloud, ("attach", "all"));
        var (web, other) = (await InterfaceAsync(sides, sides.Id("interface/web")), NewInterface(sides, "subnet/b"));

        await sides.Link.SettleAsync();

        Assert.Equal(web.Groups.Add(sides.Ours), (await InterfaceAsync(sides, web.Id)).Groups);
        Assert.DoesNotContain(sides.Ours, (await InterfaceAsync(sides, other)).Groups);
        await sides.Link.RemoveAsync(_ => true);
        Assert.Equal(web.Groups, (await InterfaceAsync(sides, web.Id)).Groups);
        Assert.DoesNotContain((await sides.SeeAsync()).Groups, group => group.Tags.ContainsKey(AwsNaming.InstallationTag));
    }

    [Fact]
    public async Task With_a_tag_only_those_that_bear_it_carry_it()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Of(cloud, ("attach", "tag:team=net"));
        var chosen = NewInterface(sides, "subnet/a");
        cloud.Act(Account, "CreateTags", ("ResourceId.1", chosen), ("Tag.1.Key", "team"), ("Tag.1.Value", "net"));

        await sides.Link.SettleAsync();

        Assert.Equal([chosen], (await sides.SeeAsync()).Interfaces.Where(item => item.Groups.Contains(sides.Ours)).Select(item => item.Id));
    }

    [Fact]
    public async Task A_new_interface_is_followed_and_no_longer_chosen_ones_are_let_go()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Of(cloud, ("attach", "all"));
        await sides.Link.SettleAsync();
        var late = NewInterface(sides, "subnet/a");

        await sides.Payments.LookAsync();
        var part = Assert.Single(sides.Payments.Parts, part => part.Key.EndsWith(late, StringComparison.Ordinal));
        Assert.True(part is { IsOptional: true, Presence: PartPresence.Absent }, part.ToString());
        await sides.Link.SettleAsync();

        Assert.Contains(sides.Ours, (await InterfaceAsync(sides, late)).Groups);
        sides.Payments.Halves[0] = sides.Payments.Halves[0] with { Settings = Given.Tags(("attach", "none")) };
        await sides.Link.SettleAsync();
        Assert.DoesNotContain((await sides.SeeAsync()).Interfaces, item => item.Groups.Contains(sides.Ours));
    }

    [Fact]
    public async Task Where_five_groups_are_carried_none_is_added_and_the_condition_names_the_interface()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Of(cloud, ("attach", "all"));
        var full = NewInterface(sides, "subnet/a");
        Carry(sides, full, [.. Enumerable.Range(1, 5).Select(i => NewGroup(sides, $"g{i.ToString(CultureInfo.InvariantCulture)}"))]);

        await sides.Link.SettleAsync();

        Assert.True(sides.Payments.IsSettled, sides.Open);
        Assert.Equal(5, (await InterfaceAsync(sides, full)).Groups.Count);
        Assert.Contains($"{full} carries 5 groups already", sides.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interfaces_of_aws_services_are_left_alone_and_named()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Of(cloud, ("attach", "all"));
        sides.Payments.Halves[0] = sides.Payments.Halves[0] with { LocalPrefix = Given.Net("10.1.0.0/16") };
        sides.Orders.Halves[0] = sides.Orders.Halves[0] with { RemotePrefix = Given.Net("10.1.0.0/16") };

        await sides.Link.SettleAsync();

        Assert.True(sides.Payments.IsSettled, sides.Open);
        Assert.Contains($"{sides.Id("interface/balancer")} belongs to a service of AWS", sides.Notes, StringComparison.Ordinal);
        Assert.Equal(1, cloud.CallsOf("ModifyNetworkInterfaceAttribute"));
    }

    [Fact]
    public async Task What_the_owner_put_there_before_us_stays_when_the_link_goes()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Of(cloud);
        await sides.Link.SettleAsync();
        var web = await InterfaceAsync(sides, sides.Id("interface/web"));
        Carry(sides, web.Id, [.. web.Groups, sides.Ours]);
        sides.Payments.Halves[0] = sides.Payments.Halves[0] with { Settings = Given.Tags(("attach", "all")) };

        await sides.Link.SettleAsync();
        await sides.Link.RemoveAsync(_ => true);

        Assert.DoesNotContain(sides.Payments.Calls, call => call.Name == "ModifyNetworkInterfaceAttribute");
    }

    [Fact]
    public async Task A_group_that_others_add_while_ours_is_put_there_is_not_lost()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Of(cloud, ("attach", "all"));
        sides.Payments.Halves[0] = sides.Payments.Halves[0] with { Settings = Given.Tags() };
        await sides.Link.SettleAsync();
        var web = await InterfaceAsync(sides, sides.Id("interface/web"));
        var operation = Aws.Planning.Ec2Calls.Carry(web.Id, sides.Ours, OperationEffect.Create);

        // Planned from what was seen before; since then somebody has added a group.
        var theirs = NewGroup(sides, "theirs");
        Carry(sides, web.Id, [.. web.Groups, theirs]);
        Assert.IsType<OperationResult.Completed>(await cloud.Provider.ExecuteAsync(SimCloud.PaymentsAccess, operation, "t", SimCloud.Cancel));

        Assert.Equal(web.Groups.Add(theirs).Add(sides.Ours), (await InterfaceAsync(sides, web.Id)).Groups);
    }

    [Fact]
    public async Task What_a_machine_carries_besides_is_told_when_it_lets_in_more()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Of(cloud);

        await sides.Link.SettleAsync();

        // The seed's app group lets in tcp 443 from 10.0.0.0/8, and the web server carries it.
        Assert.Equal(FilterEnforcement.Exceeded, sides.Enforcement);
        Assert.Contains("(app) lets in tcp 443 from 10.0.0.0/8", sides.Notes, StringComparison.Ordinal);
        Carry(sides, sides.Id("interface/web"), sides.Ours);
        await sides.Link.SettleAsync();
        Assert.Equal(FilterEnforcement.Offered, sides.Enforcement);
    }

    private static Sides Of(SimCloud cloud, params (string, string)[] settings) =>
        Sides.Of(cloud, [Given.Ping(Sides.Remote)], [Given.Ping(Sides.Local)], settings);

    private static async Task<ObservedInterface> InterfaceAsync(Sides sides, string id) =>
        (await sides.SeeAsync()).Interfaces.Single(item => item.Id == id);

    private static string NewInterface(Sides sides, string subnet) =>
        Text(sides.Cloud.Act(Account, "CreateNetworkInterface", ("SubnetId", sides.Id(subnet))).Xml, "networkInterfaceId");

    private static string NewGroup(Sides sides, string name) => Text(
        sides.Cloud.Act(Account, "CreateSecurityGroup", ("GroupName", name), ("GroupDescription", name), ("VpcId", sides.Cloud.Payments.NetworkId)).Xml, "groupId");

    private static void Carry(Sides sides, string item, params string[] groups) => sides.Cloud.Act(
        Account,
        "ModifyNetworkInterfaceAttribute",
        [("NetworkInterfaceId", item), .. groups.Select((id, i) => (string.Create(CultureInfo.InvariantCulture, $"SecurityGroupId.{i + 1}"), id))]);

    private static string Text(string xml, string name) => XElement.Parse(xml).Descendants().First(element => element.Name.LocalName == name).Value;
}
