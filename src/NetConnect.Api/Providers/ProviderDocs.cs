using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Contracts;
using NetConnect.Contracts.Providers;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Providers;

/// <summary>What is documented of providers.</summary>
internal static class ProviderDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ListProviders, "List the providers of one's services")
        {
            Query = reader => ProviderEndpoints.ReadQuery(reader),
            Answers = [AnswerDoc.Ok<PageDto<ProviderDto>>()],
        },
        new(Operation.ReadProvider, "Read a provider") { Answers = [AnswerDoc.Ok<ProviderDto>(HeaderDoc.ETag)] },
        new(Operation.CreateProvider, "Register an account where networks are")
        {
            Description = "Credentials are given by reference only. `external_id` of the answer belongs into the role's trust policy.",
            Body = typeof(CreateProvider),
            Example = """
                {"service": "0198c0de-0000-7000-8000-000000000001", "name": "aws", "provider_type": "AWS", "account": "111111111111",
                 "region": "ap-southeast-1", "settings": {"role_arn": "arn:aws:iam::111111111111:role/netconnect"}}
                """,
            Answers = [AnswerDoc.Created<ProviderDto>(HeaderDoc.ETag)],
            Refuses = [FaultKind.Conflict],
        },
        new(Operation.EditProvider, "Edit a provider")
        {
            Description = "A merge-patch of the name and of settings; what identifies the account stays.",
            Body = typeof(EditProvider),
            Takes = [MediaTypes.Json, MediaTypes.MergePatch],
            Example = """{"name": "aws of the payments team"}""",
            Answers = [AnswerDoc.Ok<ProviderDto>(HeaderDoc.ETag)],
            Refuses = [FaultKind.Conflict],
            Heeds = [HeaderDoc.IfMatch],
        },
        new(Operation.DeleteProvider, "Delete a provider")
        {
            Description = "The resources registered through it must be deleted before.",
            Answers = [AnswerDoc.NoContent],
            Heeds = [HeaderDoc.IfMatch],
            Refuses = [FaultKind.InUse, FaultKind.Conflict],
        },
        new(Operation.CheckProvider, "Try the credentials")
        {
            Description = "With harmless reads. What is missing stands in `missing_permissions`.",
            Answers = [AnswerDoc.Ok<ProviderDto>(HeaderDoc.ETag)],
        },
        new(Operation.DiscoverNetworks, "List the networks that exist there")
        {
            Query = reader => ProviderEndpoints.ReadNetworksQuery(reader),
            Answers = [AnswerDoc.Ok<PageDto<NetworkDto>>()],
            Refuses = [FaultKind.Conflict],
        },
    ];
}
