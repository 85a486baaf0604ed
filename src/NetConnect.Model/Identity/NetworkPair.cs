namespace NetConnect.Model.Identity;

/// <summary>Two networks without order; what exists once per pair (a peering) is named after it.</summary>
public sealed record NetworkPair
{
    private NetworkPair(NetworkRef smaller, NetworkRef larger) => (Smaller, Larger) = (smaller, larger);

    /// <summary>The network that requests and deletes what the pair shares.</summary>
    public NetworkRef Smaller { get; }

    public NetworkRef Larger { get; }

    public static NetworkPair Of(NetworkRef one, NetworkRef other) =>
        ActorKey.Network(one).CompareTo(ActorKey.Network(other)) <= 0 ? new(one, other) : new(other, one);

    public NetworkRef Other(NetworkRef one) => one == Smaller ? Larger : Smaller;

    public override string ToString() => $"{Smaller}~{Larger}";
}
