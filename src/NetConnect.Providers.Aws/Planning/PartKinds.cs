namespace NetConnect.Providers.Aws.Planning;

/// <summary>The kinds of parts of links, and the conditions they count for.</summary>
internal static class PartKinds
{
    public const string Peering = "aws.peering";
    public const string Accept = "aws.peering-accept";
    public const string Route = "aws.route";
    public const string Group = "aws.group";
    public const string Rules = "aws.rules";

    public const string Attach = "aws.attach";
    public const string Dns = "aws.dns";
    public const string Watch = "aws.watch";
    public const string Acl = "aws.acl";

    public const string ShareAccept = "aws.share-accept";
    public const string Attachment = "aws.attachment";

    public const string Gateway = "aws.gateway";
    public const string Share = "aws.share";
    public const string Admit = "aws.attachment-accept";
    public const string GatewayTable = "aws.gateway-table";
    public const string Association = "aws.gateway-association";
    public const string HubRoute = "aws.gateway-route";
    public const string GatewayPeering = "aws.gateway-peering";
    public const string GatewayAccept = "aws.gateway-peering-accept";

    public const string PeeringAspect = "Peering";
    public const string RoutesAspect = "Routes";
    public const string FiltersAspect = "Filters";
    public const string NamesAspect = "Names";
}
