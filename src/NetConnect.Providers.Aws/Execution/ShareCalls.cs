using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Ram;
using NetConnect.Providers.Aws.Reading.Transit;

namespace NetConnect.Providers.Aws.Execution;

/// <summary>The calls by which accounts lend each other gateways. RAM takes a token: the same call twice is one.</summary>
internal sealed class ShareCalls(AwsCaller caller)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private readonly ShareReader _pages = new(caller);

    public async Task<OperationResult> ExecuteAsync(ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken) =>
        operation.Name == TransitCalls.AcceptShareAction
            ? await AcceptAsync(access, operation, token, cancellationToken)
            : Result(await caller.CallAsync(access, Request(operation, token), cancellationToken), operation);

    private static RamRequest Request(ProviderOperation operation, string token) => operation.Name == TransitCalls.CreateShareAction
        ? new(operation.Name, new()
        {
            ["name"] = operation.Arguments["name"],
            ["resourceArns"] = RamJson.Array(operation.Arguments["resourceArn"]),
            ["principals"] = RamJson.Array(operation.Arguments["principal"]),
            ["allowExternalPrincipals"] = true,
            ["tags"] = Tags(operation),
            ["clientToken"] = Token(token),
        })
        : new(operation.Name, new() { ["resourceShareArn"] = operation.Arguments["resourceShareArn"], ["clientToken"] = Token(token) });

    /// <summary>The hub's account knows its share; the invitation that belongs to it only this one can see.</summary>
    private async Task<OperationResult> AcceptAsync(ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken)
    {
        var list = new RamRequest("GetResourceShareInvitations", new() { ["resourceShareArns"] = RamJson.Array(operation.Arguments["resourceShareArn"]) });
        var answer = await _pages.PagesAsync(access, list, "resourceShareInvitations", cancellationToken);
        if (answer.Failure is { Kind: not AwsFailureKind.NotFound } failure)
            return Unread(failure, operation);
        var invitations = answer.Value ?? [];
        if (invitations.Find(one => one.Text("status") == "PENDING") is not { } pending)
            return NothingPending(invitations);
        // A share that was made anew has another invitation, and a token stands for one content.
        var invitation = pending.Text("resourceShareInvitationArn");
        var accept = new RamRequest(operation.Name, new() { ["resourceShareInvitationArn"] = invitation, ["clientToken"] = Token($"{token} {invitation}") });
        var accepted = await caller.CallAsync(access, accept, cancellationToken);
        return accepted.Failure is { Code: "ResourceShareInvitationAlreadyAcceptedException" } ? new OperationResult.Completed() : Result(accepted, operation);
    }

    // Within an organisation there is no invitation: then the gateway is seen without one.
    private static OperationResult NothingPending(List<JsonObject> invitations) => invitations.Select(one => one.Text("status")).ToList() switch
    {
        var statuses when statuses.Contains("ACCEPTED") => new OperationResult.Completed(),
        { Count: 0 } => new OperationResult.Retryable("There is no invitation to the share yet.", LookAgain),
        var statuses => new OperationResult.Rejected("ShareInvitation", $"The invitation to the hub's gateway is {statuses[0].ToLowerInvariant()}; the hub's share has to be made anew."),
    };

    // Nothing was sent that changes anything, so there is no outcome to be unknown.
    private static OperationResult Unread(AwsFailure failure, ProviderOperation operation) => AwsErrors.ToResult(failure, operation.Effect) is OperationResult.Retryable retryable
        ? retryable with { OutcomeUnknown = false }
        : AwsErrors.ToResult(failure, operation.Effect);

    private static OperationResult Result(AwsAnswer<JsonObject> answer, ProviderOperation operation)
    {
        if (answer.Failure is { } failure)
            return AwsErrors.ToResult(failure, operation.Effect);
        var share = answer.Value!["resourceShare"] as JsonObject;
        return new OperationResult.Completed(operation.Name == TransitCalls.CreateShareAction && share?.Text("resourceShareArn") is { Length: > 0 } arn ? arn : null);
    }

    private static JsonArray Tags(ProviderOperation operation) =>
    [
        .. operation.Arguments.Where(argument => argument.Key.StartsWith("tag.", StringComparison.Ordinal))
            .Select(argument => new JsonObject { ["key"] = argument.Key["tag.".Length..], ["value"] = argument.Value }),
    ];

    /// <summary>RAM wants something like a UUID; ours says which attempt it is of.</summary>
    private static string Token(string token) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 16)).ToString();
}
