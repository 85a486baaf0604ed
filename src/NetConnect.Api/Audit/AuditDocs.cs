using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Contracts.Events;

namespace NetConnect.Api.Audit;

/// <summary>What is documented of the audit.</summary>
internal static class AuditDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ListAudit, "Read who did what, when, and with which outcome")
        {
            Description = "Every entry is chained to the one before by `hash`.",
            Query = reader => ListQueries.Audit(reader),
            Answers = [AnswerDoc.Ok<PageDto<AuditDto>>()],
        },
    ];
}
