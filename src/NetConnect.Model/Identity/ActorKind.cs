namespace NetConnect.Model.Identity;

/// <summary>What kind of thing a stored header row belongs to.</summary>
public enum ActorKind
{
    Service,

    /// <summary>A record without behaviour: it changes only by requests.</summary>
    Provider,
    Resource,
    Connection,
    Network,
    Region,

    /// <summary>A record like a provider: what allocations come from is decided on it.</summary>
    AddressPlan,

    /// <summary>The brake of the installation, an account or a network.</summary>
    Mode,
}
