using NetConnect.Kernel.Halves;
using NetConnect.Model;

namespace NetConnect.Kernel.Connections;

/// <summary>What a connection last heard of one side.</summary>
public sealed record HalfTrack : Document
{
    /// <summary>The wish that the last report answered.</summary>
    public string Echo { get; init; } = "";

    public long Revision { get; init; }

    public HalfStatus Status { get; init; } = HalfStatus.Unseen;

    /// <summary>The hold of this side is confirmed.</summary>
    public bool HoldConfirmed { get; init; }

    public static HalfTrack Fresh { get; } = new();
}
