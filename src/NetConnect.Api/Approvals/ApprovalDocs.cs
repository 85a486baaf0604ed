using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Contracts;
using NetConnect.Contracts.Connections;

namespace NetConnect.Api.Approvals;

/// <summary>What is documented of approvals.</summary>
internal static class ApprovalDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ListApprovals, "List what waits for one's own word")
        {
            Description = "Connections that one may approve or reject: requests, and changes (`pending_edit`) of those that stand. "
                + "Approve with the `plan_hash` of what waits.",
            Query = reader => ApprovalEndpoints.ReadQuery(reader),
            Answers = [AnswerDoc.Ok<PageDto<ConnectionDto>>()],
        },
    ];
}
