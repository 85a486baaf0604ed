namespace NetConnect.CloudSim.Cloud;

/// <summary>How long EC2 still shows a peering that has come to its end, and to whom.</summary>
public static class PeeringVisibility
{
    private static readonly TimeSpan Short = TimeSpan.FromHours(2);
    private static readonly TimeSpan Long = TimeSpan.FromDays(2);

    public static bool IsVisible(Peering peering, string account, string region, DateTimeOffset now)
    {
        var requester = peering.Requester.IsIn(account, region);
        var accepter = peering.Accepter.IsIn(account, region);
        if (!requester && !accepter) return false;
        return peering.State switch
        {
            PeeringState.Initiating => requester,
            PeeringState.Failed => requester && Within(Short),
            PeeringState.Expired => Within(Long),
            PeeringState.Rejected => Within(requester ? Long : Short),
            PeeringState.Deleted => Within(peering.DeletedBy == account ? Short : Long),
            _ => true,
        };

        bool Within(TimeSpan window) => now - peering.Since < window;
    }
}
