using System.Xml.Linq;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Reading;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Reading;

/// <summary>Documents as EC2 writes them, cut down to what matters.</summary>
public sealed class NetworkMapperTests
{
    private const string Head = "<r xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">";

    private static readonly ObservedNetwork Network = Assert.Single(NetworkMapper.Map(
        new ProviderAccess("prv-1", Platform.Aws, "111111111111", "eu-west-1", Given.Tags(), "x"),
        new Ec2Documents(
            Items("""
                <vpcSet><item><vpcId>vpc-1</vpcId><ownerId>222222222222</ownerId><state>available</state><cidrBlock>10.1.0.0/16</cidrBlock>
                  <cidrBlockAssociationSet>
                    <item><cidrBlock>10.1.0.0/16</cidrBlock><associationId>vpc-cidr-assoc-1</associationId><cidrBlockState><state>associated</state></cidrBlockState></item>
                    <item><cidrBlock>100.64.0.0/16</cidrBlock><associationId>vpc-cidr-assoc-2</associationId><cidrBlockState><state>associated</state></cidrBlockState></item>
                    <item><cidrBlock>10.8.0.0/16</cidrBlock><associationId>vpc-cidr-assoc-3</associationId><cidrBlockState><state>disassociated</state></cidrBlockState></item>
                  </cidrBlockAssociationSet>
                  <tagSet><item><key>Name</key><value>payments</value></item></tagSet></item></vpcSet>
                """),
            Items("""
                <subnetSet>
                  <item><subnetId>subnet-a</subnetId><vpcId>vpc-1</vpcId><cidrBlock>10.1.1.0/24</cidrBlock><availabilityZone>eu-west-1a</availabilityZone></item>
                  <item><subnetId>subnet-b</subnetId><vpcId>vpc-1</vpcId><cidrBlock>10.1.2.0/24</cidrBlock><availabilityZone>eu-west-1b</availabilityZone></item>
                </subnetSet>
                """),
            Items("""
                <routeTableSet>
                  <item><routeTableId>rtb-main</routeTableId><vpcId>vpc-1</vpcId>
                    <routeSet><item><destinationCidrBlock>10.1.0.0/16</destinationCidrBlock><gatewayId>local</gatewayId><state>active</state><origin>CreateRouteTable</origin></item></routeSet>
                    <associationSet><item><routeTableAssociationId>rtbassoc-1</routeTableAssociationId><routeTableId>rtb-main</routeTableId><main>true</main><associationState><state>associated</state></associationState></item></associationSet></item>
                  <item><routeTableId>rtb-priv</routeTableId><vpcId>vpc-1</vpcId>
                    <routeSet>
                      <item><destinationCidrBlock>10.1.0.0/16</destinationCidrBlock><gatewayId>local</gatewayId><state>active</state></item>
                      <item><destinationCidrBlock>10.2.0.0/16</destinationCidrBlock><vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId><state>blackhole</state></item>
                      <item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><natGatewayId>nat-1</natGatewayId><state>active</state></item>
                      <item><destinationIpv6CidrBlock>::/0</destinationIpv6CidrBlock><egressOnlyInternetGatewayId>eigw-1</egressOnlyInternetGatewayId><state>active</state></item>
                      <item><destinationPrefixListId>pl-1</destinationPrefixListId><gatewayId>vpce-1</gatewayId><state>active</state></item>
                    </routeSet>
                    <associationSet>
                      <item><routeTableId>rtb-priv</routeTableId><subnetId>subnet-a</subnetId><main>false</main><associationState><state>associated</state></associationState></item>
                      <item><routeTableId>rtb-priv</routeTableId><subnetId>subnet-b</subnetId><main>false</main><associationState><state>disassociated</state></associationState></item>
                    </associationSet></item>
                  <item><routeTableId>rtb-edge</routeTableId><vpcId>vpc-1</vpcId><routeSet/>
                    <associationSet><item><routeTableId>rtb-edge</routeTableId><gatewayId>igw-1</gatewayId><main>false</main></item></associationSet></item>
                </routeTableSet>
                """),
            Items("""
                <vpcPeeringConnectionSet>
                  <item><vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId>
                    <requesterVpcInfo><ownerId>111111111111</ownerId><vpcId>vpc-1</vpcId><cidrBlock>10.1.0.0/16</cidrBlock><region>eu-west-1</region></requesterVpcInfo>
                    <accepterVpcInfo><ownerId>333333333333</ownerId><vpcId>vpc-2</vpcId><region>us-east-1</region></accepterVpcInfo>
                    <status><code>pending-acceptance</code><message>Pending Acceptance by 333333333333</message></status>
                    <expirationTime>2025-06-27T00:00:00.000Z</expirationTime>
                    <tagSet><item><key>netconnect:part</key><value>peering</value></item></tagSet></item>
                </vpcPeeringConnectionSet>
                """),
            Items("""
                <securityGroupInfo>
                  <item><ownerId>111111111111</ownerId><groupId>sg-1</groupId><groupName>web</groupName><groupDescription>d</groupDescription><vpcId>vpc-1</vpcId>
                    <ipPermissions>
                      <item><ipProtocol>tcp</ipProtocol><fromPort>443</fromPort><toPort>443</toPort><groups/>
                        <ipRanges><item><cidrIp>10.2.0.0/16</cidrIp><description>netconnect:inst-1</description></item><item><cidrIp>10.3.0.0/16</cidrIp></item></ipRanges><ipv6Ranges/><prefixListIds/></item>
                      <item><ipProtocol>-1</ipProtocol><groups><item><userId>111111111111</userId><groupId>sg-2</groupId></item></groups><ipRanges/><ipv6Ranges/><prefixListIds/></item>
                      <item><ipProtocol>icmp</ipProtocol><fromPort>-1</fromPort><toPort>-1</toPort><groups/><ipRanges><item><cidrIp>10.2.0.0/16</cidrIp></item></ipRanges></item>
                      <item><ipProtocol>icmp</ipProtocol><fromPort>3</fromPort><toPort>4</toPort><groups/><ipRanges><item><cidrIp>10.9.0.0/16</cidrIp></item></ipRanges></item>
                      <item><ipProtocol>50</ipProtocol><groups/><ipRanges><item><cidrIp>10.9.0.0/16</cidrIp></item></ipRanges></item>
                    </ipPermissions>
                    <ipPermissionsEgress><item><ipProtocol>-1</ipProtocol><groups/><ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges></item></ipPermissionsEgress></item>
                </securityGroupInfo>
                """),
            Items("""
                <networkAclSet>
                  <item><networkAclId>acl-1</networkAclId><vpcId>vpc-1</vpcId><default>true</default>
                    <entrySet>
                      <item><ruleNumber>100</ruleNumber><protocol>-1</protocol><ruleAction>allow</ruleAction><egress>true</egress><cidrBlock>0.0.0.0/0</cidrBlock></item>
                      <item><ruleNumber>100</ruleNumber><protocol>6</protocol><ruleAction>allow</ruleAction><egress>false</egress><cidrBlock>10.2.0.0/16</cidrBlock><portRange><from>1024</from><to>65535</to></portRange></item>
                      <item><ruleNumber>90</ruleNumber><protocol>1</protocol><ruleAction>allow</ruleAction><egress>false</egress><cidrBlock>0.0.0.0/0</cidrBlock><icmpTypeCode><code>-1</code><type>8</type></icmpTypeCode></item>
                      <item><ruleNumber>91</ruleNumber><protocol>1</protocol><ruleAction>deny</ruleAction><egress>false</egress><cidrBlock>0.0.0.0/0</cidrBlock><icmpTypeCode><code>-1</code><type>8</type></icmpTypeCode></item>
                      <item><ruleNumber>101</ruleNumber><protocol>-1</protocol><ruleAction>allow</ruleAction><egress>false</egress><ipv6CidrBlock>::/0</ipv6CidrBlock></item>
                      <item><ruleNumber>32767</ruleNumber><protocol>-1</protocol><ruleAction>deny</ruleAction><egress>false</egress><cidrBlock>0.0.0.0/0</cidrBlock></item>
                    </entrySet>
                    <associationSet><item><networkAclAssociationId>aclassoc-1</networkAclAssociationId><networkAclId>acl-1</networkAclId><subnetId>subnet-a</subnetId></item></associationSet></item>
                </networkAclSet>
                """),
            Items("""
                <networkInterfaceSet><item><networkInterfaceId>eni-1</networkInterfaceId><vpcId>vpc-1</vpcId>
                  <groupSet><item><groupId>sg-1</groupId><groupName>web</groupName></item></groupSet></item></networkInterfaceSet>
                """),
            new(
                Items("""
                    <transitGatewaySet><item><transitGatewayId>tgw-1</transitGatewayId><ownerId>333333333333</ownerId><state>available</state>
                      <options><amazonSideAsn>64512</amazonSideAsn><defaultRouteTableAssociation>enable</defaultRouteTableAssociation></options></item></transitGatewaySet>
                    """),
                Items("""
                    <transitGatewayVpcAttachments><item><transitGatewayAttachmentId>tgw-attach-1</transitGatewayAttachmentId><transitGatewayId>tgw-1</transitGatewayId>
                      <vpcId>vpc-1</vpcId><vpcOwnerId>222222222222</vpcOwnerId><state>pendingAcceptance</state><subnetIds><item>subnet-a</item></subnetIds>
                      <tagSet><item><key>team</key><value>net</value></item></tagSet></item></transitGatewayVpcAttachments>
                    """)))));

    [Fact]
    public void The_vpc_keeps_its_owner_its_name_and_the_blocks_that_stand()
    {
        Assert.Equal(("111111111111", "222222222222", "payments"), (Network.Network.Account, Network.OwnerAccount, Network.Name));
        Assert.Equal(["10.1.0.0/16", "100.64.0.0/16"], Network.Cidrs.Select(cidr => cidr.ToString()));
    }

    [Fact]
    public void A_subnet_uses_its_own_table_else_the_main_one() => Assert.Equal(
        [("subnet-a", "rtb-priv", "acl-1"), ("subnet-b", "rtb-main", "")],
        Network.Subnets.Select(subnet => (subnet.Id, subnet.RouteTableId, subnet.AclId)));

    [Fact]
    public void Routes_of_ipv6_and_prefix_lists_are_left_out_and_targets_have_their_kind()
    {
        var table = Network.RouteTables.Single(one => one.Id == "rtb-priv");

        Assert.Equal(
            [("0.0.0.0/0", RouteTargetKind.Other, "nat-1", false), ("10.1.0.0/16", RouteTargetKind.Local, "local", false), ("10.2.0.0/16", RouteTargetKind.Link, "pcx-1", true)],
            table.Routes.Select(route => (route.Destination.ToString(), route.Kind, route.Target, route.IsBlackhole)));
        Assert.True(Network.RouteTables.Single(one => one.Id == "rtb-edge").IsGateway);
        Assert.Equal("rtb-main", Network.MainTable!.Id);
    }

    [Fact]
    public void A_peering_has_both_ends_its_state_and_the_tags_of_this_side()
    {
        var link = Assert.Single(Network.Links);

        Assert.Equal((ObservedLinkState.PendingAcceptance, "333333333333"), (link.State, link.Accepter.Account));
        Assert.Equal("peering", link.Tags["netconnect:part"]);
        Assert.Contains("Pending Acceptance", link.StateMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("initiating-request", ObservedLinkState.Initiating)]
    [InlineData("provisioning", ObservedLinkState.Provisioning)]
    [InlineData("active", ObservedLinkState.Active)]
    [InlineData("deleting", ObservedLinkState.Deleting)]
    [InlineData("deleted", ObservedLinkState.Ended)]
    [InlineData("rejected", ObservedLinkState.Ended)]
    [InlineData("failed", ObservedLinkState.Ended)]
    [InlineData("expired", ObservedLinkState.Ended)]
    [InlineData("a-new-word", ObservedLinkState.Provisioning)]
    public void Every_state_of_ec2_has_one_of_ours(string code, ObservedLinkState state) => Assert.Equal(state, PeeringMapper.State(code));

    [Fact]
    public void A_group_lists_what_it_lets_in_and_never_more()
    {
        var group = Assert.Single(Network.Groups);

        Assert.Equal(
            [
                new(Protocol.Tcp, new PortRange(443, 443), Given.Net("10.2.0.0/16"), "netconnect:inst-1"),
                new(Protocol.Tcp, new PortRange(443, 443), Given.Net("10.3.0.0/16")),
                new(Protocol.Any, null, null),
                new ObservedRule(Protocol.Icmp, null, Given.Net("10.2.0.0/16")),
            ],
            group.Ingress);
        Assert.Equal(["eni-1"], group.Interfaces);
    }

    [Fact]
    public void An_attachment_shows_whose_word_it_waits_for_and_a_gateway_of_others_only_that_it_is_there()
    {
        var attachment = Assert.Single(Network.Attachments);

        Assert.Equal(("tgw-attach-1", "tgw-1", ObservedLinkState.PendingAcceptance, "333333333333"), (attachment.Id, attachment.Gateway, attachment.State, attachment.AccepterAccount));
        Assert.Equal((Network.Network with { Account = "222222222222" }, "net"), (attachment.Network, attachment.Tags["team"]));
        Assert.Equal(["subnet-a"], attachment.Subnets);
        var gateway = Assert.Single(Network.Gateways);
        Assert.Equal(("tgw-1", "333333333333", 0L, 0), (gateway.Id, gateway.OwnerAccount, gateway.Asn, gateway.Defaults.Count));
    }

    [Fact]
    public void An_acl_keeps_what_counts_in_order()
    {
        var acl = Assert.Single(Network.Acls);

        Assert.Equal(
            [(90, false, true), (91, false, false), (100, false, true), (32767, false, false), (100, true, true)],
            acl.Entries.Select(entry => (entry.Number, entry.IsEgress, entry.Allows)));
        Assert.Equal(new PortRange(1024, 65535), acl.Entries[2].Ports);
    }

    private static List<XElement> Items(string set) => [.. Ec2Xml.Parse(Head + set + "</r>").Elements().Single().Elements("item")];
}
