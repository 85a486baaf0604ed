namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>The facts that vetoes of links over transit gateways rest on, by their keys in the catalogue.</summary>
internal static class AwsTransitFacts
{
    public const string Hub = "aws.tgw.hub";
    public const string Defaults = "aws.tgw.defaults";
    public const string Visible = "aws.tgw.visible";
    public const string LocalRoutes = "aws.tgw.local-routes";
    public const string Networks = "aws.tgw.networks";
    public const string Adopt = "aws.tgw.adopt";
    public const string Asn = "aws.tgw.asn";
    public const string PerVpcAndGateway = "aws.tgw.attachment-per-vpc-and-gateway";
    public const string PerVpc = "aws.tgw.attachments-per-vpc";
    public const string Attachments = "aws.tgw.attachments";
    public const string Tables = "aws.tgw.tables";
    public const string Routes = "aws.tgw.routes";
    public const string Peerings = "aws.tgw.peerings";
    public const string Mtu = "aws.tgw.mtu";
}
