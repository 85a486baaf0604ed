namespace NetConnect.Model.Topology;

/// <summary>Where a link is in its life.</summary>
public enum ObservedLinkState
{
    /// <summary>Asked for; the provider is still checking.</summary>
    Initiating,
    PendingAcceptance,
    Provisioning,
    Active,
    Deleting,

    /// <summary>Failed, rejected, expired or deleted, and still shown for a while.</summary>
    Ended,
}
