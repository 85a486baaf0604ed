using NetConnect.Model.Addresses;

namespace NetConnect.Simulation.Clouds;

/// <summary>A static route of a gateway's table.</summary>
internal sealed record CloudGatewayRoute(Cidr Destination, string Attachment, bool IsOurs);
