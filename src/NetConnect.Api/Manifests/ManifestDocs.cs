using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Contracts.Manifests;

namespace NetConnect.Api.Manifests;

/// <summary>What is documented of manifests.</summary>
internal static class ManifestDocs
{
    private const string Example = """
        {"services": [{"name": "shop", "providers": [{"name": "aws", "provider_type": "AWS", "account": "111111111111", "region": "eu-west-1",
           "settings": {"role_arn": "arn:aws:iam::111111111111:role/netconnect"}}],
          "resources": [{"name": "web", "provider": "aws", "network_id": "vpc-1a1a1a1a", "subnet": "10.1.1.0/24"}]}],
         "connections": [{"name": "web to db", "left": {"service": "shop", "resource": "web"}, "right": {"service": "orders", "resource": "db"}}]}
        """;

    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.PlanManifest, "Compare a manifest with the estate")
        {
            Description = "Says for each item whether it would be created, updated, deleted or left alone. Changes nothing. JSON or YAML.",
            Body = typeof(Manifest),
            Takes = [MediaTypes.Json, MediaTypes.Yaml],
            Example = Example,
            Answers = [AnswerDoc.Ok<ManifestPlanDto>()],
        },
        new(Operation.ApplyManifest, "Make the estate what a manifest says")
        {
            Description = "Does what the plan says, with the caller's rights. What is left out of a manifest is left alone: only what stands under "
                + "`absent` is deleted. An item that fails holds up what stands on it, and the rest goes on; the same file again finishes it.",
            Body = typeof(Manifest),
            Takes = [MediaTypes.Json, MediaTypes.Yaml],
            Example = Example,
            Answers = [AnswerDoc.Ok<ManifestResultDto>()],
        },
    ];
}
