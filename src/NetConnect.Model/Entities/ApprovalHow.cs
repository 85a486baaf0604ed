namespace NetConnect.Model.Entities;

/// <summary>By what right a side was approved.</summary>
public enum ApprovalHow
{
    Owner,

    /// <summary>The requester may approve the other side too.</summary>
    SameOwner,

    /// <summary>The side's service approves all requests of the requesting service.</summary>
    AutoRule,

    /// <summary>An operator's, with a reason.</summary>
    Override,
}
