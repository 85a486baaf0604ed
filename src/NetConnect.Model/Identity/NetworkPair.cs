namespace NetConnect.Model.Identity;

/// <summary>Two networks without order; what exists once per pair (a peering) is named after it.</summary>
public sealed record NetworkPair
{
    private NetworkPair(NetworkRef smaller, NetworkRef larger) => (Smaller, Larger) = (smaller, larger);

    /// <summary>The network that requests and deletes what the pair shares.</summary>
    public NetworkRef Smaller { get; }

    public NetworkRef Larger { get; }

    public static NetworkPair Of(NetworkRef one, NetworkRef other) =>
        Compare(one, other) <= 0 ? new(one, other) : new(other, one);

    public NetworkRef Other(NetworkRef one) => one == Smaller ? Larger : Smaller;

    // In one account the order of the keys is that of the networks' ids.
    private static int Compare(NetworkRef one, NetworkRef other) => one.Platform == other.Platform && one.Account == other.Account
        ? string.CompareOrdinal(one.NetworkId, other.NetworkId)
        : ActorKey.Network(one).CompareTo(ActorKey.Network(other));

    public override string ToString() => $"{Smaller}~{Larger}";
}
