namespace NetConnect.CloudSim.Cloud;

/// <summary>How long EC2 still shows a peering that has come to its end, and to whom.</summary>
public static class PeeringVisibility
{
    public static bool IsVisible(Peering peering, string account, string region, Delays delays, DateTimeOffset now)
    {
        var (hours, days) = (delays.ShowEndedMs, delays.ShowEndedLongMs);
        var requester = peering.Requester.IsIn(account, region);
        var accepter = peering.Accepter.IsIn(account, region);
        if (!requester && !accepter) return false;
        return peering.State switch
        {
            PeeringState.Initiating => requester,
            PeeringState.Failed => requester && Within(hours),
            PeeringState.Expired => Within(days),
            PeeringState.Rejected => Within(requester ? days : hours),
            PeeringState.Deleted => Within(peering.DeletedBy == account ? hours : days),
            _ => true,
        };

        bool Within(long ms) => now - peering.Since < TimeSpan.FromMilliseconds(ms);
    }
}
