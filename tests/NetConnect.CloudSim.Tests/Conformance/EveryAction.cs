using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Conformance;

/// <summary>A walk that calls every action with success at least once, and leaves as much as possible in the answers.</summary>
internal sealed class EveryAction(SimWorld sim)
{
    public void Walk()
    {
        var (left, right, peering) = Peerings();
        var (subnet, table) = Networks(left, peering);
        Acls(left, subnet);
        var (group, rules) = Groups(left, right);
        Interfaces(subnet, group);
        Transit();
        Lists();
        Removals(left, group, rules, table, peering);
    }

    private (string Left, string Right, string Peering) Peerings()
    {
        var (left, right) = (Ok("CreateVpc", [("CidrBlock", "10.1.0.0/16"), ("InstanceTenancy", "default"), .. Tag("vpc")])["vpcId"], sim.Vpc("10.2.0.0/16", Right));
        var peering = Ok("CreateVpcPeeringConnection",
            [("VpcId", left), ("PeerVpcId", right), ("PeerOwnerId", Right), ("PeerRegion", Ireland), .. Tag("vpc-peering-connection")])["vpcPeeringConnectionId"];
        Ok("DescribeVpcPeeringConnections");
        sim.Settle();
        OkAs(Right, "AcceptVpcPeeringConnection", ("VpcPeeringConnectionId", peering));
        sim.Settle();
        Ok("ModifyVpcPeeringConnectionOptions", ("VpcPeeringConnectionId", peering), ("RequesterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc", "true"));
        var rejected = Ok("CreateVpcPeeringConnection", ("VpcId", sim.Vpc("10.3.0.0/16")), ("PeerVpcId", right), ("PeerOwnerId", Right))["vpcPeeringConnectionId"];
        sim.Settle();
        OkAs(Right, "RejectVpcPeeringConnection", ("VpcPeeringConnectionId", rejected));
        return (left, right, peering);
    }

    private (string Subnet, string Table) Networks(string vpc, string peering)
    {
        var association = Ok("AssociateVpcCidrBlock", ("VpcId", vpc), ("CidrBlock", "10.7.0.0/16"))["associationId"];
        Ok("DisassociateVpcCidrBlock", ("AssociationId", association));
        Ok("ModifyVpcAttribute", ("VpcId", vpc), ("EnableDnsHostnames.Value", "true"));
        foreach (var attribute in new[] { "enableDnsSupport", "enableDnsHostnames" }) Ok("DescribeVpcAttribute", ("VpcId", vpc), ("Attribute", attribute));
        var subnet = Ok("CreateSubnet", [("VpcId", vpc), ("CidrBlock", "10.1.1.0/24"), ("AvailabilityZone", "eu-west-1b"), .. Tag("subnet")])["subnetId"];
        var table = Ok("CreateRouteTable", [("VpcId", vpc), .. Tag("route-table")])["routeTableId"];
        var first = Ok("AssociateRouteTable", ("RouteTableId", table), ("SubnetId", subnet))["associationId"];
        var second = Ok("ReplaceRouteTableAssociation", ("AssociationId", first), ("RouteTableId", table))["newAssociationId"];
        Route("10.2.0.0/16", "VpcPeeringConnectionId", peering);
        Route("0.0.0.0/0", "GatewayId", "igw-0123456789abcdef0");
        Route("10.8.0.0/16", "NatGatewayId", "nat-0123456789abcdef0");
        Route("10.9.0.0/16", "NatGatewayId", "nat-0123456789abcdef1");
        Ok("ReplaceRoute", ("RouteTableId", table), ("DestinationCidrBlock", "10.9.0.0/16"), ("NatGatewayId", "nat-0123456789abcdef0"));
        Ok("DescribeRouteTables", ("RouteTableId.1", table));
        Ok("DisassociateRouteTable", ("AssociationId", second));
        return (subnet, table);

        void Route(string destination, string parameter, string target) =>
            Ok("CreateRoute", ("RouteTableId", table), ("DestinationCidrBlock", destination), (parameter, target));
    }

    private void Acls(string vpc, string subnet)
    {
        var acl = Ok("CreateNetworkAcl", [("VpcId", vpc), .. Tag("network-acl")])["networkAclId"];
        Entry("Create", 10, ("Protocol", "6"), ("PortRange.From", "443"), ("PortRange.To", "443"));
        Entry("Create", 20, ("Protocol", "1"), ("Icmp.Type", "8"), ("Icmp.Code", "-1"));
        Entry("Replace", 10, ("Protocol", "17"), ("PortRange.From", "53"), ("PortRange.To", "53"));
        var old = Ok("DescribeNetworkAcls", ("Filter.1.Name", "association.subnet-id"), ("Filter.1.Value.1", subnet))["networkAclAssociationId"];
        var now = Ok("ReplaceNetworkAclAssociation", ("AssociationId", old), ("NetworkAclId", acl))["newAssociationId"];
        var home = Ok("DescribeNetworkAcls", ("Filter.1.Name", "default"), ("Filter.1.Value.1", "true"), ("Filter.2.Name", "vpc-id"), ("Filter.2.Value.1", vpc))["networkAclId"];
        Ok("ReplaceNetworkAclAssociation", ("AssociationId", now), ("NetworkAclId", home));
        Ok("DeleteNetworkAclEntry", ("NetworkAclId", acl), ("RuleNumber", "20"), ("Egress", "true"));
        Ok("DeleteNetworkAcl", ("NetworkAclId", acl));

        void Entry(string verb, int number, params (string, string)[] traffic) => Ok($"{verb}NetworkAclEntry",
            [("NetworkAclId", acl), ("RuleNumber", $"{number}"), ("Egress", "true"), ("RuleAction", "allow"), ("CidrBlock", "10.2.0.0/16"), .. traffic]);
    }

    private (string Group, (string Ingress, string Egress) Rules) Groups(string left, string right)
    {
        var group = Ok("CreateSecurityGroup", [("GroupName", "app"), ("GroupDescription", "an app"), ("VpcId", left), .. Tag("security-group")])["groupId"];
        var theirs = sim.Call(Right, "CreateSecurityGroup", ("GroupName", "db"), ("GroupDescription", "a db"), ("VpcId", right))["groupId"];
        var ingress = Ok("AuthorizeSecurityGroupIngress",
        [
            ("GroupId", group), ("IpPermissions.1.IpProtocol", "tcp"), ("IpPermissions.1.FromPort", "443"), ("IpPermissions.1.ToPort", "443"),
            ("IpPermissions.1.IpRanges.1.CidrIp", "10.2.0.0/16"), ("IpPermissions.1.IpRanges.1.Description", "why"),
            ("IpPermissions.2.IpProtocol", "udp"), ("IpPermissions.2.FromPort", "53"), ("IpPermissions.2.ToPort", "53"),
            ("IpPermissions.2.Groups.1.GroupId", theirs), ("IpPermissions.2.Groups.1.UserId", Right),
            ("IpPermissions.3.IpProtocol", "-1"), ("IpPermissions.3.PrefixListIds.1.PrefixListId", "pl-0123456789abcdef0"),
            .. Tag("security-group-rule"),
        ])["securityGroupRuleId"];
        var egress = Ok("AuthorizeSecurityGroupEgress", ("GroupId", group), ("IpPermissions.1.IpProtocol", "icmp"), ("IpPermissions.1.FromPort", "8"),
            ("IpPermissions.1.ToPort", "-1"), ("IpPermissions.1.IpRanges.1.CidrIp", "10.2.0.0/16"))["securityGroupRuleId"];
        return (group, (ingress, egress));
    }

    private void Interfaces(string subnet, string group)
    {
        var item = Ok("CreateNetworkInterface",
            [("SubnetId", subnet), ("PrivateIpAddress", "10.1.1.10"), ("Description", "web"), ("ClientToken", "once"), ("SecurityGroupId.1", group), .. Tag("network-interface")])["networkInterfaceId"];
        Ok("DescribeNetworkInterfaces");
        Ok("ModifyNetworkInterfaceAttribute", ("NetworkInterfaceId", item), ("SecurityGroupId.1", group));
        Ok("DeleteNetworkInterface", ("NetworkInterfaceId", item));
    }

    private void Transit() => new EveryTransitAction(sim).Walk();

    private void Lists()
    {
        foreach (var kind in new[] { "Vpcs", "Subnets", "RouteTables", "VpcPeeringConnections", "SecurityGroups", "SecurityGroupRules", "NetworkAcls", "NetworkInterfaces", "Tags",
            "TransitGateways", "TransitGatewayAttachments", "TransitGatewayVpcAttachments", "TransitGatewayPeeringAttachments", "TransitGatewayRouteTables" })
            Ok($"Describe{kind}", ("MaxResults", "5"));
        foreach (var kind in new[] { "Regions", "AvailabilityZones", "AccountAttributes" }) Ok($"Describe{kind}");
    }

    private void Removals(string vpc, string group, (string Ingress, string Egress) rules, string table, string peering)
    {
        Ok("RevokeSecurityGroupIngress", ("GroupId", group), ("SecurityGroupRuleId.1", rules.Ingress));
        Ok("RevokeSecurityGroupEgress", ("GroupId", group), ("SecurityGroupRuleId.1", rules.Egress));
        Ok("DeleteSecurityGroup", ("GroupId", group));
        Ok("DeleteRoute", ("RouteTableId", table), ("DestinationCidrBlock", "10.2.0.0/16"));
        Ok("DeleteRouteTable", ("RouteTableId", table));
        Ok("DeleteVpcPeeringConnection", ("VpcPeeringConnectionId", peering));
        Ok("DescribeVpcPeeringConnections");
        Ok("CreateTags", ("ResourceId.1", vpc), ("Tag.1.Key", "a"), ("Tag.1.Value", "b"));
        Ok("DeleteTags", ("ResourceId.1", vpc), ("Tag.1.Key", "a"));
        Ok("DeleteSubnet", ("SubnetId", Ok("DescribeSubnets")["subnetId"]));
        Ok("DeleteVpc", ("VpcId", vpc));
    }

    private static (string, string)[] Tag(string type) =>
        [("TagSpecification.1.ResourceType", type), ("TagSpecification.1.Tag.1.Key", "Name"), ("TagSpecification.1.Tag.1.Value", "walk")];

    private Reply Ok(string action, params (string, string)[] fields) => OkAs(Left, action, fields);

    private Reply OkAs(string account, string action, params (string, string)[] fields)
    {
        var reply = sim.Call(account, action, fields);
        Assert.True(reply.Error is null, $"{action}: {reply.Error}");
        return reply;
    }
}
