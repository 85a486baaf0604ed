namespace NetConnect.Kernel.Connections;

/// <summary>What moves a request.</summary>
public enum RequestTrigger
{
    Approve,
    Reject,
    Withdraw,
    Expire,
}
