using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Contracts.Resources;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Resources;

/// <summary>What is documented of resources.</summary>
internal static class ResourceDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ListResources, "List resources")
        {
            Description = "Those of others show id, name, subnet and owners only.",
            Query = reader => ResourceEndpoints.ReadQuery(reader),
            Answers = [AnswerDoc.Ok<PageDto<ResourceDto>>()],
        },
        new(Operation.ReadResource, "Read a resource") { Answers = [AnswerDoc.Ok<ResourceDto>(HeaderDoc.ETag)] },
        new(Operation.CreateResource, "Register a prefix of a network")
        {
            Description = "Its network is read first (at most 5 seconds): what does not fit is refused and not stored. "
                + "`auto/24` as subnet allocates the next free prefix of that length from an address plan.",
            Body = typeof(CreateResource),
            Example = """
                {"service": "0198c0de-0000-7000-8000-000000000001", "provider": "0198c0de-0000-7000-8000-000000000002", "name": "db",
                 "network_id": "vpc-1a1a1a1a", "subnet": "10.69.249.192/28", "l4filters": [{"protocol": "tcp", "ports": "5432"}]}
                """,
            Answers =
            [
                AnswerDoc.Created<ResourceDto>(HeaderDoc.ETag),
                AnswerDoc.Accepted<ResourceDto>(HeaderDoc.ETag) with { Meaning = "The cloud does not answer: CHECKING until it does." },
            ],
            Refuses = [FaultKind.Conflict, FaultKind.CidrOverlap, FaultKind.LimitReached, FaultKind.Ipv6Unsupported],
        },
        new(Operation.EditResource, "Edit a resource")
        {
            Description = "A merge-patch. Filters need no approval: only owners of the exposed side can change them.",
            Body = typeof(EditResource),
            Takes = [MediaTypes.Json, MediaTypes.MergePatch],
            Example = """{"l4filters": [{"protocol": "tcp", "ports": "5432"}]}""",
            Answers = [AnswerDoc.Ok<ResourceDto>(HeaderDoc.ETag)],
            Refuses = [FaultKind.Conflict],
            Heeds = [HeaderDoc.IfMatch],
        },
        new(Operation.ReadDependents, "List who would lose what if it went away")
        {
            Query = reader => ListQueries.Page(reader),
            Answers = [AnswerDoc.Ok<PageDto<DependentDto>>()],
        },
        new(Operation.DeleteResource, "Delete a resource")
        {
            Description = "Its connections must be DELETED before.",
            Answers = [AnswerDoc.NoContent],
            Heeds = [HeaderDoc.IfMatch],
            Refuses = [FaultKind.InUse, FaultKind.Conflict],
        },
    ];
}
