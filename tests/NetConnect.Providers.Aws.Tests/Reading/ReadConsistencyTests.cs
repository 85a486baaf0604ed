using System.Xml.Linq;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Reading;
using NetConnect.Providers.Aws.Reading.Transit;

namespace NetConnect.Providers.Aws.Tests.Reading;

/// <summary>Answers that can't be of one cloud are no evidence: not being shown something is not its deletion.</summary>
public sealed class ReadConsistencyTests
{
    private const string Account = "111111111111";

    private static readonly Ec2Documents Whole = new(
        Items("<item><vpcId>vpc-1</vpcId><ownerId>111111111111</ownerId></item>"),
        Items("<item><subnetId>subnet-a</subnetId><vpcId>vpc-1</vpcId></item>"),
        Items("""
            <item><routeTableId>rtb-1</routeTableId><vpcId>vpc-1</vpcId>
              <routeSet><item><destinationCidrBlock>10.2.0.0/16</destinationCidrBlock><vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId><state>active</state></item></routeSet>
              <associationSet><item><main>true</main></item></associationSet></item>
            """),
        Items("<item><vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId></item>"),
        Items("<item><groupId>sg-1</groupId><vpcId>vpc-1</vpcId></item>"),
        Items("<item><networkAclId>acl-1</networkAclId><vpcId>vpc-1</vpcId><associationSet><item><subnetId>subnet-a</subnetId></item></associationSet></item>"),
        [],
        TransitDocuments.None);

    public static TheoryData<string> Parts => ["subnets", "tables", "peerings", "groups", "acls"];

    [Fact]
    public void Answers_ThatFitTogether_AreBelieved() => Assert.Null(ReadConsistency.Doubt(Whole, Account));

    [Theory]
    [MemberData(nameof(Parts))]
    public void Answers_WithOneOfThemEmpty_AreDoubted(string part) => Assert.Contains("vpc-1", ReadConsistency.Doubt(Without(part), Account), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Parts))]
    public void Answers_OnAVpcThatOthersShareWithUs_MayLackWhatOnlyTheOwnerSees(string part) =>
        Assert.Null(ReadConsistency.Doubt(Without(part), "222222222222"));

    [Fact]
    public void Route_ThatIsABlackhole_MayLeadToAPeeringThatIsNotShownAnyMore()
    {
        var table = new XElement(Whole.RouteTables[0]);
        table.Descendants().Single(element => element.Name.LocalName == "state").Value = "blackhole";

        Assert.Null(ReadConsistency.Doubt(Whole with { RouteTables = [table], Peerings = [] }, Account));
    }

    [Theory]
    [InlineData("available", "active", true)]
    [InlineData("deleted", "active", false)]
    [InlineData("available", "blackhole", false)]
    public void Route_ToAGatewayThatIsThere_NeedsAnAttachment(string gateway, string route, bool isDoubted)
    {
        var tables = Items($"""
            <item><routeTableId>rtb-1</routeTableId><vpcId>vpc-1</vpcId>
              <routeSet><item><destinationCidrBlock>10.2.0.0/16</destinationCidrBlock><transitGatewayId>tgw-1</transitGatewayId><state>{route}</state></item></routeSet>
              <associationSet><item><main>true</main></item></associationSet></item>
            """);
        var seen = Whole with { RouteTables = tables, Transit = new(Items($"<item><transitGatewayId>tgw-1</transitGatewayId><state>{gateway}</state></item>"), []) };

        Assert.Equal(isDoubted, ReadConsistency.Doubt(seen, Account) is not null);
        Assert.Null(ReadConsistency.Doubt(seen with { Transit = seen.Transit with { Attachments = Items("<item><vpcId>vpc-1</vpcId><transitGatewayId>tgw-1</transitGatewayId></item>") } }, Account));
    }

    private static Ec2Documents Without(string part) => part switch
    {
        "subnets" => Whole with { Subnets = [] },
        "tables" => Whole with { RouteTables = [] },
        "peerings" => Whole with { Peerings = [] },
        "groups" => Whole with { Groups = [] },
        "acls" => Whole with { Acls = [] },
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a reading."),
    };

    private static List<XElement> Items(string items) =>
        [.. Ec2Xml.Parse($"<r>{items}</r>").Elements()];
}
