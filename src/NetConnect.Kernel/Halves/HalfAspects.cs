namespace NetConnect.Kernel.Halves;

/// <summary>Names of the aspects that the kernel itself speaks of; modules add theirs.</summary>
public static class HalfAspects
{
    /// <summary>Whether the provider lets us see the network at all.</summary>
    public const string Readable = "Readable";

    /// <summary>Whether something would be done that may not be done at present.</summary>
    public const string Paused = "Paused";

    /// <summary>Whether what the link stands on exists and is final.</summary>
    public const string Peering = "Peering";

    /// <summary>Whether what others made, and what carries the link already, has become ours.</summary>
    public const string Adoption = "Adoption";

    /// <summary>Somebody else removes parts again and again, so that they are left alone.</summary>
    public const string Contended = "Contended";

    public const string Routes = "Routes";

    public const string Filters = "Filters";
}
