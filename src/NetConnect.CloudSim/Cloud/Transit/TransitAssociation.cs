namespace NetConnect.CloudSim.Cloud.Transit;

/// <summary>Ties an attachment to a route table: by association, whose packets go by it; by propagation, whose prefixes are in it.</summary>
public sealed class TransitAssociation
{
    public const string Associating = "associating", Associated = "associated", Disassociating = "disassociating", Disassociated = "disassociated";
    public const string Enabling = "enabling", Enabled = "enabled", Disabling = "disabling", Disabled = "disabled";

    public string AttachmentId { get; set; } = "";
    public string State { get; set; } = "";
    public string? NextState { get; set; }
    public DateTimeOffset NextAt { get; set; }

    public void Become(string state, string next, DateTimeOffset at) => (State, NextState, NextAt) = (state, next, at);

    public void Advance(DateTimeOffset now)
    {
        if (NextState is { } state && NextAt <= now) (State, NextState) = (state, null);
    }
}
