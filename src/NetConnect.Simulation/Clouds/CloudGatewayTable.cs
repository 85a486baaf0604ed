using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Simulation.Clouds;

/// <summary>A route table of a gateway: what comes in by the attachments that are tied to it goes by its routes.</summary>
/// <param name="IsMarked">It bears our tags.</param>
internal sealed record CloudGatewayTable(
    string Id, string Gateway, NetworkRef Hub, bool IsOurs, bool IsMarked, ImmutableArray<CloudTie> Ties, ImmutableArray<CloudGatewayRoute> Routes);
