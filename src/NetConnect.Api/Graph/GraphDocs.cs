using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Contracts.Graph;

namespace NetConnect.Api.Graph;

/// <summary>What is documented of the graph.</summary>
internal static class GraphDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.DrawGraph, "Draw what is connected with what")
        {
            Description = "Services and resources are nodes, connections are edges. Of one service, or of all of the caller's; operators and auditors "
                + "see all. Other ends are shown by name.",
            Query = reader => GraphEndpoints.ReadQuery(reader),
            Answers = [AnswerDoc.Ok<GraphDto>()],
        },
    ];
}
