namespace NetConnect.Providers.Aws.Planning;

/// <summary>What hubs and the networks that hang on them tell each other.</summary>
internal static class TransitKeys
{
    /// <summary>By a hub: its gateway.</summary>
    public const string Gateway = "transit_gateway_id";

    /// <summary>By one hub to another: the peering of their gateways.</summary>
    public const string GatewayPeering = "gateway_peering_id";

    /// <summary>By a network: its attachment to the hub.</summary>
    public const string Attachment = "attachment_id";

    /// <summary>By a hub: the share by which an account may use its gateway.</summary>
    public static string ShareWith(string account) => $"share/{account}";
}
