using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Decisions;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Decisions;

/// <summary>What is documented of dry runs.</summary>
internal static class DecisionDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.Decide, "Decide on a connection that is not made yet")
        {
            Description = "A dry run: nothing changes, and a decision without a viable candidate is an answer too.",
            Body = typeof(CreateConnection),
            Example = """
                {"resource_left": "0198c0de-0000-7000-8000-000000000003", "resource_right": "0198c0de-0000-7000-8000-000000000004"}
                """,
            Answers = [AnswerDoc.Ok<DecisionDto>()],
            Refuses = [FaultKind.Conflict],
        },
    ];
}
