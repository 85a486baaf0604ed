using System.Text.Json.Nodes;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Ram;

namespace NetConnect.Providers.Aws.Reading.Transit;

/// <summary>Reads what an account lends to others, to the last page.</summary>
internal sealed class ShareReader(AwsCaller caller)
{
    public async Task<AwsAnswer<ShareDocuments>> ReadAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(
            PagesAsync(access, new("GetResourceShares", new() { ["resourceOwner"] = "SELF" }), "resourceShares", cancellationToken),
            PagesAsync(access, Associations("PRINCIPAL"), "resourceShareAssociations", cancellationToken),
            PagesAsync(access, Associations("RESOURCE"), "resourceShareAssociations", cancellationToken));
        return answers.Select(answer => answer.Failure).FirstOrDefault(failure => failure is not null) is { } failed
            ? failed
            : new ShareDocuments(answers[0].Value!, answers[1].Value!, answers[2].Value!);
    }

    /// <summary>Why a share that was not shown is doubted to be gone: it is there when it is asked for by its name. RAM names deleted ones for two hours.</summary>
    public async Task<AwsFailure?> DoubtAsync(ProviderAccess access, string arn, CancellationToken cancellationToken)
    {
        var answer = await PagesAsync(access, new("GetResourceShares", new() { ["resourceOwner"] = "SELF", ["resourceShareArns"] = RamJson.Array(arn) }), "resourceShares", cancellationToken);
        if (answer.Value is { } shares)
            return shares.Exists(share => share.Text("status") != "DELETED") ? new(AwsFailureKind.Lost, "NotWhole", "GetResourceShares leaves out a share that is there.") : null;
        return answer.Failure!.Kind == AwsFailureKind.NotFound ? null : answer.Failure;
    }

    public async Task<AwsAnswer<List<JsonObject>>> PagesAsync(ProviderAccess access, RamRequest request, string list, CancellationToken cancellationToken)
    {
        var items = new List<JsonObject>();
        var seen = new HashSet<string>();
        while (true)
        {
            var answer = await caller.CallAsync(access, request, cancellationToken);
            if (answer.Value is not { } body)
                return answer.Failure!;
            if (body[list] is not JsonArray)
                return new AwsFailure(AwsFailureKind.Lost, "Unreadable", $"{request.Action} answered without {list}.");
            items.AddRange(body.List(list));
            if (body.Text("nextToken") is not { Length: > 0 } next)
                return items;
            if (!seen.Add(next))
                return new AwsFailure(AwsFailureKind.Lost, "EndlessPages", $"{request.Action} gave the same page token twice.");
            request = request.With("nextToken", next);
        }
    }

    private static RamRequest Associations(string type) => new("GetResourceShareAssociations", new() { ["associationType"] = type });
}
