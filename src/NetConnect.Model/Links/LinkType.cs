namespace NetConnect.Model.Links;

/// <summary>The means by which two networks are linked; the API's <c>ctype</c>.</summary>
public enum LinkType
{
    AwsPeering,
    AwsTransitGateway,
    AwsVpn,
    AzurePeering,
    AzureVpn,
    GcpPeering,
    GcpVpn,
    IpsecVpn,
    Wireguard,
    Vxlan,
    Routed,
    TransitHub,
}
