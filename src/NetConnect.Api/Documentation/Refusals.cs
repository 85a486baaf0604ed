using Microsoft.AspNetCore.Http;
using NetConnect.Api.Access;
using NetConnect.Api.Problems;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Documentation;

/// <summary>Which problems an operation can answer with: most follow from its method, its path, its body and who may do it.</summary>
internal static class Refusals
{
    public static IEnumerable<ProblemKind> Of(OperationDoc doc, string method, bool hasId)
    {
        IEnumerable<FaultKind> kinds = [FaultKind.Malformed, FaultKind.Unauthenticated, FaultKind.Unavailable, .. doc.Refuses];
        if (AccessTable.Rows[doc.Operation] is var row && Enum.GetValues<Relation>().Any(relation => row.For(relation) == Grant.Refused))
            kinds = kinds.Append(FaultKind.Forbidden);
        if (hasId)
            kinds = kinds.Append(FaultKind.NotFound);
        if (doc.Query is not null)
            kinds = kinds.Append(FaultKind.Validation);
        if (doc.Body is not null)
            kinds = kinds.Concat([FaultKind.TooLarge, FaultKind.UnsupportedMediaType, FaultKind.Validation]);
        if (method == HttpMethods.Post)
            kinds = kinds.Append(FaultKind.IdempotencyMismatch);
        if (doc.Heeds.Contains(HeaderDoc.IfMatch))
            kinds = kinds.Append(FaultKind.Stale);
        return kinds.Distinct().Select(kind => ProblemKind.ByFault[kind]);
    }
}
