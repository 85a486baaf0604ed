using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Access;

/// <summary>What a caller is to the things it asks for.</summary>
public static class Relations
{
    /// <summary>To nothing in particular.</summary>
    public static IEnumerable<Relation> Of(Caller caller)
    {
        if (caller.IsOperator)
            yield return Relation.Operator;
        if (caller.IsAuditor)
            yield return Relation.Auditor;
    }

    /// <summary>To a service and what belongs to it; an absent service is nobody's.</summary>
    public static IEnumerable<Relation> To(Caller caller, ServiceView? service)
    {
        var relations = Of(caller);
        if (service is null)
            return relations;
        if (service.IsOwnedBy(caller))
            relations = relations.Append(Relation.Owner);
        return service.IsApprovedBy(caller) ? relations.Append(Relation.Approver) : relations;
    }

    /// <summary>To a connection.</summary>
    public static IEnumerable<Relation> To(Caller caller, ConnectionEnds ends)
    {
        var relations = Of(caller);
        if (ends.Requesting?.IsOwnedBy(caller) == true)
            relations = relations.Append(Relation.Owner);
        if (ends.Requested?.IsOwnedBy(caller) == true)
            relations = relations.Append(Relation.OtherEnd);
        return ends.Approvable(caller).Any() ? relations.Append(Relation.Approver) : relations;
    }

    /// <summary>To a connection that is not made yet: who owns one of its resources may ask.</summary>
    public static IEnumerable<Relation> ToPair(Caller caller, ServiceView left, ServiceView right) =>
        left.IsOwnedBy(caller) || right.IsOwnedBy(caller) ? Of(caller).Append(Relation.Owner) : Of(caller);
}
