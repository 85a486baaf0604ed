namespace NetConnect.Api.Access;

/// <summary>What a caller is to an entity; one can be several at once.</summary>
public enum Relation
{
    /// <summary>Owner of the entity's service; for a connection, of the service that asked for it.</summary>
    Owner,

    /// <summary>Owner of the service at the other end of a connection.</summary>
    OtherEnd,

    /// <summary>May approve for a side of the connection; owners may unless the service names approvers.</summary>
    Approver,

    /// <summary>Any authenticated user.</summary>
    Anyone,
    Operator,
    Auditor,
}
