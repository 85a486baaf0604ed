namespace NetConnect.Api.Access;

/// <summary>The one place where it is decided who may do what; pure.</summary>
public static class AccessPolicy
{
    /// <summary>The best that the relations give. Whoever asks is at least anyone.</summary>
    public static Grant Decide(Operation operation, IEnumerable<Relation> relations)
    {
        var row = AccessTable.Rows[operation];
        return relations.Append(Relation.Anyone).Max(row.For);
    }
}
