namespace NetConnect.Silo;

/// <summary>What a process of the cluster does.</summary>
public enum SiloRole
{
    /// <summary>Actors live here.</summary>
    Silo,

    /// <summary>The API is served here.</summary>
    Gateway,

    /// <summary>Both.</summary>
    All,
}
