using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Contracts.Services;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Services;

/// <summary>What is documented of services.</summary>
internal static class ServiceDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ListServices, "List services")
        {
            Description = "Those of others show id, name and owners only.",
            Query = reader => ListQueries.Entities(reader),
            Answers = [AnswerDoc.Ok<PageDto<ServiceDto>>()],
        },
        new(Operation.ReadService, "Read a service") { Answers = [AnswerDoc.Ok<ServiceDto>(HeaderDoc.ETag)] },
        new(Operation.CreateService, "Make a service")
        {
            Description = "The caller becomes an owner. Names are unique in the installation.",
            Body = typeof(CreateService),
            Example = """{"name": "payments", "description": "Takes the money.", "owners": ["group:team-payments"]}""",
            Answers = [AnswerDoc.Created<ServiceDto>(HeaderDoc.ETag)],
            Refuses = [FaultKind.Conflict],
        },
        new(Operation.EditService, "Edit a service")
        {
            Description = "A merge-patch: members that are not given stay, null takes one away.",
            Body = typeof(EditService),
            Takes = [MediaTypes.Json, MediaTypes.MergePatch],
            Example = """{"description": "Takes the money.", "approval": null}""",
            Answers = [AnswerDoc.Ok<ServiceDto>(HeaderDoc.ETag)],
            Refuses = [FaultKind.Conflict],
            Heeds = [HeaderDoc.IfMatch],
        },
        new(Operation.DeleteService, "Delete a service")
        {
            Description = "Its resources must be deleted before.",
            Answers = [AnswerDoc.NoContent],
            Heeds = [HeaderDoc.IfMatch],
            Refuses = [FaultKind.InUse, FaultKind.Conflict],
        },
    ];
}
