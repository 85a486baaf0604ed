using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Conformance;

/// <summary>The emulator seen by a client that nobody here wrote.</summary>
public class AwsCliTests
{
    private const string Aws = "/usr/bin/aws";

    private sealed record Session(string Url, string KeyId = "test", string Secret = "test", string? Token = null);

    // Each call of the tool costs a second or two, so what isn't its own subject comes from a seed.
    private const string Seed = """
        { "accounts": [
            { "id": "111111111111", "regions": [ { "name": "eu-west-1", "vpcs": [
              { "name": "mine", "cidr": "10.1.0.0/16", "subnets": [ { "name": "a", "cidr": "10.1.1.0/24" } ] } ] } ] },
            { "id": "222222222222", "access_keys": [ { "id": "AKIARIGHT", "secret": "s" } ], "regions": [ { "name": "eu-west-1", "vpcs": [
              { "name": "theirs", "cidr": "10.2.0.0/16" } ] } ] } ] }
        """;

    [Fact]
    public async Task AwsCli_OfTwoAccounts_ConnectsTheirVpcs()
    {
        RequireCli();
        await using var host = await SimHost.StartAsync();
        var theirs = (await host.SimAsync(HttpMethod.Post, "/_sim/seed", Seed))["ids"]!["222222222222/eu-west-1/theirs"];
        var left = await AssumeAsync(new Session(host.Url), Left);
        var mine = (string)(await RunAsync(left, "ec2 create-vpc --cidr-block 10.9.0.0/16 --tag-specifications ResourceType=vpc,Tags=[{Key=Name,Value=new}]"))["Vpc"]!["VpcId"]!;
        var peering = (string)(await RunAsync(left, $"ec2 create-vpc-peering-connection --vpc-id {mine} --peer-vpc-id {theirs} --peer-owner-id {Right}"))["VpcPeeringConnection"]!["VpcPeeringConnectionId"]!;
        await RunAsync(new Session(host.Url, "AKIARIGHT", "s"), $"ec2 accept-vpc-peering-connection --vpc-peering-connection-id {peering}");
        var table = (string)(await RunAsync(left, $"ec2 describe-route-tables --filters Name=vpc-id,Values={mine}"))["RouteTables"]![0]!["RouteTableId"]!;
        var route = $"ec2 create-route --route-table-id {table} --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id {peering}";
        Assert.True((bool)(await RunAsync(left, route))["Return"]!);
        Assert.Contains("(RouteAlreadyExists)", (await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(left, route))).Message);
        Assert.Equal("active", (string?)(await RunAsync(left, "ec2 describe-vpc-peering-connections"))["VpcPeeringConnections"]![0]!["Status"]!["Code"]);
    }

    [Fact]
    public async Task AwsCli_FilteringASubnet_ReadsBackWhatItMade()
    {
        RequireCli();
        await using var host = await SimHost.StartAsync();
        var ids = (await host.SimAsync(HttpMethod.Post, "/_sim/seed", Seed.Replace("222222222222", "333333333333").Replace("111111111111", "000000000000")))["ids"]!;
        var root = new Session(host.Url);
        var (vpc, subnet, acl) = (ids["000000000000/eu-west-1/mine"], ids["000000000000/eu-west-1/mine/subnet/a"], ids["000000000000/eu-west-1/mine/network-acl/default"]);
        var group = (string)(await RunAsync(root, $"ec2 create-security-group --group-name app --description app --vpc-id {vpc}"))["GroupId"]!;
        await RunAsync(root, $"ec2 authorize-security-group-ingress --group-id {group} --protocol tcp --port 443 --cidr 10.2.0.0/16");
        await RunAsync(root, $"ec2 create-network-acl-entry --network-acl-id {acl} --ingress --rule-number 90 --protocol tcp --port-range From=443,To=443 --cidr-block 10.2.0.0/16 --rule-action allow");
        await RunAsync(root, $"ec2 create-network-interface --subnet-id {subnet} --groups {group} --tag-specifications ResourceType=network-interface,Tags=[{{Key=team,Value=net}}]");

        var permission = (await RunAsync(root, $"ec2 describe-security-groups --group-ids {group}"))["SecurityGroups"]![0]!["IpPermissions"]![0]!;
        Assert.Equal((443, "10.2.0.0/16"), ((int)permission["FromPort"]!, (string?)permission["IpRanges"]![0]!["CidrIp"]));
        var found = (await RunAsync(root, "ec2 describe-network-interfaces --filters Name=tag:team,Values=n*"))["NetworkInterfaces"]![0]!;
        Assert.Equal((group, "10.1.1.4"), ((string?)found["Groups"]![0]!["GroupId"], (string?)found["PrivateIpAddress"]));
        Assert.Equal(5, (await RunAsync(root, $"ec2 describe-network-acls --network-acl-ids {acl}"))["NetworkAcls"]![0]!["Entries"]!.AsArray().Count);
    }

    [Fact]
    public async Task AwsCli_RoutingAndTagging_ReadsBackWhatItMade()
    {
        RequireCli();
        await using var host = await SimHost.StartAsync();
        var ids = (await host.SimAsync(HttpMethod.Post, "/_sim/seed", Seed.Replace("222222222222", "333333333333").Replace("111111111111", "000000000000")))["ids"]!;
        var root = new Session(host.Url);
        var vpc = ids["000000000000/eu-west-1/mine"];
        var subnet = (string)(await RunAsync(root, $"ec2 create-subnet --vpc-id {vpc} --cidr-block 10.1.9.0/24 --availability-zone eu-west-1b"))["Subnet"]!["SubnetId"]!;
        var table = (string)(await RunAsync(root, $"ec2 create-route-table --vpc-id {vpc}"))["RouteTable"]!["RouteTableId"]!;
        await RunAsync(root, $"ec2 associate-route-table --route-table-id {table} --subnet-id {subnet}");
        await RunAsync(root, $"ec2 create-tags --resources {subnet} {table} --tags Key=team,Value=net");

        var found = (await RunAsync(root, $"ec2 describe-route-tables --filters Name=association.subnet-id,Values={subnet}"))["RouteTables"]![0]!;
        Assert.Equal((table, "team"), ((string?)found["RouteTableId"], (string?)found["Tags"]![0]!["Key"]));
        Assert.Equal(2, (await RunAsync(root, "ec2 describe-tags --filters Name=key,Values=team"))["Tags"]!.AsArray().Count);
        await RunAsync(root, $"ec2 delete-subnet --subnet-id {subnet}");
        Assert.Contains("(InvalidSubnetID.NotFound)", (await Assert.ThrowsAsync<InvalidOperationException>(
            () => RunAsync(root, $"ec2 describe-subnets --subnet-ids {subnet}"))).Message);
    }

    [Fact]
    public async Task AwsCli_OfAHubAndTwoSpokes_SharesATransitGatewayAndRoutesOverIt()
    {
        RequireCli();
        await using var host = await SimHost.StartAsync();
        var ids = (await host.SimAsync(HttpMethod.Post, "/_sim/seed", Seed))["ids"]!;
        var (hub, spoke) = (new Session(host.Url), new Session(host.Url, "AKIARIGHT", "s"));
        var (vpc, table) = (ids["222222222222/eu-west-1/theirs"], ids["222222222222/eu-west-1/theirs/route-table/main"]);
        var subnet = (string)(await RunAsync(spoke, $"ec2 create-subnet --vpc-id {vpc} --cidr-block 10.2.1.0/24"))["Subnet"]!["SubnetId"]!;
        var gateway = (await RunAsync(hub, "ec2 create-transit-gateway --options AmazonSideAsn=4200000007,DefaultRouteTableAssociation=disable,DefaultRouteTablePropagation=disable --tag-specifications ResourceType=transit-gateway,Tags=[{Key=Name,Value=hub}]"))["TransitGateway"]!;
        var id = (string)gateway["TransitGatewayId"]!;
        Assert.Equal(4200000007, (long)gateway["Options"]!["AmazonSideAsn"]!);
        var share = (string)(await RunAsync(hub, $"ram create-resource-share --name hub --resource-arns {gateway["TransitGatewayArn"]} --principals {Right} --allow-external-principals"))["resourceShare"]!["resourceShareArn"]!;
        var invitation = (string)(await RunAsync(spoke, $"ram get-resource-share-invitations --resource-share-arns {share}"))["resourceShareInvitations"]![0]!["resourceShareInvitationArn"]!;
        Assert.Equal("ACCEPTED", (string?)(await RunAsync(spoke, $"ram accept-resource-share-invitation --resource-share-invitation-arn {invitation}"))["resourceShareInvitation"]!["status"]);
        var attachment = (string)(await RunAsync(spoke, $"ec2 create-transit-gateway-vpc-attachment --transit-gateway-id {id} --vpc-id {vpc} --subnet-ids {subnet} --tag-specifications ResourceType=transit-gateway-attachment,Tags=[{{Key=Name,Value=spoke}}]"))["TransitGatewayVpcAttachment"]!["TransitGatewayAttachmentId"]!;
        await RunAsync(hub, $"ec2 accept-transit-gateway-vpc-attachment --transit-gateway-attachment-id {attachment}");
        var routes = (string)(await RunAsync(hub, $"ec2 create-transit-gateway-route-table --transit-gateway-id {id}"))["TransitGatewayRouteTable"]!["TransitGatewayRouteTableId"]!;
        await RunAsync(hub, $"ec2 associate-transit-gateway-route-table --transit-gateway-route-table-id {routes} --transit-gateway-attachment-id {attachment}");
        await RunAsync(hub, $"ec2 create-transit-gateway-route --destination-cidr-block 10.2.1.0/24 --transit-gateway-route-table-id {routes} --transit-gateway-attachment-id {attachment}");
        Assert.True((bool)(await RunAsync(spoke, $"ec2 create-route --route-table-id {table} --destination-cidr-block 10.1.0.0/16 --transit-gateway-id {id}"))["Return"]!);

        var found = (await RunAsync(hub, $"ec2 search-transit-gateway-routes --transit-gateway-route-table-id {routes} --filters Name=type,Values=static"))["Routes"]![0]!;
        Assert.Equal(("active", (string)vpc!), ((string?)found["State"], (string?)found["TransitGatewayAttachments"]![0]!["ResourceId"]));
        Assert.Equal(routes, (string?)(await RunAsync(hub, "ec2 describe-transit-gateway-attachments"))["TransitGatewayAttachments"]![0]!["Association"]!["TransitGatewayRouteTableId"]);
        Assert.Contains("(UnknownResourceException)", (await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(spoke, $"ram delete-resource-share --resource-share-arn {share}"))).Message);
        Assert.True((bool)(await RunAsync(hub, $"ram delete-resource-share --resource-share-arn {share}"))["returnValue"]!);
    }

    private static void RequireCli() => Assert.SkipUnless(File.Exists(Aws), $"{Aws} isn't there (Debian package awscli).");

    private static async Task<Session> AssumeAsync(Session root, string account)
    {
        var keys = (await RunAsync(root, $"sts assume-role --role-arn arn:aws:iam::{account}:role/netconnect --role-session-name test"))["Credentials"]!;
        return root with { KeyId = (string)keys["AccessKeyId"]!, Secret = (string)keys["SecretAccessKey"]!, Token = (string)keys["SessionToken"]! };
    }

    private static async Task<JsonNode> RunAsync(Session session, string command)
    {
        var start = new ProcessStartInfo(Aws, ["--endpoint-url", session.Url, "--output", "json", .. command.Split(' ')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Nothing of the machine's own configuration may play a part.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("AWS_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["HOME"] = "/nonexistent";
        start.Environment["AWS_DEFAULT_REGION"] = Ireland;
        start.Environment["AWS_ACCESS_KEY_ID"] = session.KeyId;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = session.Secret;
        start.Environment["AWS_MAX_ATTEMPTS"] = "1";
        if (session.Token is not null) start.Environment["AWS_SESSION_TOKEN"] = session.Token;
        using var process = Process.Start(start) ?? throw new Win32Exception();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException($"aws {command}: {await error}");
        return JsonNode.Parse(await output is { Length: > 0 } text ? text : "{}")!;
    }
}
