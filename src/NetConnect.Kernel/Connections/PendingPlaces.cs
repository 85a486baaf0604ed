namespace NetConnect.Kernel.Connections;

/// <summary>The places for requests of one service that wait for approval.</summary>
public static class PendingPlaces
{
    /// <summary>How many there are: holds are taken from others while a request waits.</summary>
    public const int Count = 20;

    /// <summary>What the unique keys of places begin with.</summary>
    public const string Claim = "pending-place/";
}
