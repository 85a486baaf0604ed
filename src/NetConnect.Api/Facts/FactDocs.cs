using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Contracts.Facts;

namespace NetConnect.Api.Facts;

/// <summary>What is documented of facts.</summary>
internal static class FactDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ReadFacts, "Read the facts and the policy that decisions rest on")
        {
            Description = "Every limit, price and figure with its unit, source, date and confidence; what this installation says otherwise stands before what the product says. "
                + "With `key` only those whose key begins with it, e.g. `aws.peering`. What the owner of an account declares stands in the provider's settings.",
            Query = reader => FactEndpoints.ReadQuery(reader),
            Answers = [AnswerDoc.Ok<FactsDto>()],
        },
    ];
}
