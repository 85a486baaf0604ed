namespace NetConnect.Api.Access;

/// <summary>What each relation gets for one operation.</summary>
public sealed record AccessRow(Grant Owner, Grant OtherEnd, Grant Approver, Grant Anyone, Grant Operator, Grant Auditor)
{
    public Grant For(Relation relation) => relation switch
    {
        Relation.Owner => Owner,
        Relation.OtherEnd => OtherEnd,
        Relation.Approver => Approver,
        Relation.Anyone => Anyone,
        Relation.Operator => Operator,
        Relation.Auditor => Auditor,
    };
}
