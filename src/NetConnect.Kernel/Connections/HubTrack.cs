using NetConnect.Model;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Connections;

/// <summary>What a connection last heard of a hub that it passes, or has passed and not let go of yet.</summary>
public sealed record HubTrack : Document
{
    public required HubSite Site { get; init; }

    public HalfTrack Half { get; init; } = HalfTrack.Fresh;
}
