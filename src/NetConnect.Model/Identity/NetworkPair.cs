namespace NetConnect.Model.Identity;

/// <summary>Two networks without order; what exists once per pair (a peering) is named after it.</summary>
public sealed record NetworkPair
{
    private NetworkPair(NetworkRef smaller, NetworkRef larger) => (Smaller, Larger) = (smaller, larger);

    /// <summary>The network that requests and deletes what the pair shares.</summary>
    public NetworkRef Smaller { get; }

    public NetworkRef Larger { get; }

    /// <summary>Smaller by its actor's key, of which the kind is the same for all.</summary>
    public static NetworkPair Of(NetworkRef one, NetworkRef other) =>
        string.CompareOrdinal(one.ToString(), other.ToString()) <= 0 ? new(one, other) : new(other, one);

    public NetworkRef Other(NetworkRef one) => one == Smaller ? Larger : Smaller;

    public override string ToString() => $"{Smaller}~{Larger}";
}
