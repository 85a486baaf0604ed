namespace NetConnect.CloudSim.Cloud.Sharing;

/// <summary>What an account outside of the sharing one's organisation has to accept first.</summary>
public sealed class ShareInvitation
{
    public const string Pending = "PENDING", Accepted = "ACCEPTED", Rejected = "REJECTED", Expired = "EXPIRED";

    public string Arn { get; set; } = "";
    public string Status { get; set; } = Pending;
    public DateTimeOffset At { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    public void Advance(DateTimeOffset now)
    {
        if (Status == Pending && ExpiresAt <= now) Status = Expired;
    }
}
