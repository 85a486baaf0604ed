namespace NetConnect.CloudSim.Cloud.Transit;

/// <summary>The gateway that a peering was asked of.</summary>
public sealed record TransitPeer(string GatewayId, string Account, string Region);
