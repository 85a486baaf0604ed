using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Reading;

namespace NetConnect.Providers.Aws.Execution;

/// <summary>Looks whether what a create call collided with is its own earlier work.</summary>
internal sealed class CollisionCheck(AwsCaller caller)
{
    private readonly PageReader _pages = new(caller);
    private readonly TransitCollisions _transit = new(caller);

    /// <summary>The result after a look; null when the error speaks for itself.</summary>
    public async Task<OperationResult?> ResolveAsync(
        ProviderAccess access, ProviderOperation operation, AwsFailure failure, CancellationToken cancellationToken) =>
        (operation.Name, failure.Kind) switch
        {
            (Ec2Calls.CreateRouteAction, AwsFailureKind.Duplicate) => await RouteAsync(access, operation, failure, cancellationToken),
            (Ec2Calls.CreateGroupAction, AwsFailureKind.Duplicate) => await GroupAsync(access, operation, failure, cancellationToken),
            (Ec2Calls.AcceptPeeringAction, AwsFailureKind.WrongState) => await AcceptedAsync(access, operation, failure, cancellationToken),

            (TransitCalls.CreateAttachmentAction or TransitCalls.CreatePeeringAction or TransitCalls.AssociateAction or TransitCalls.CreateRouteAction, AwsFailureKind.Duplicate)
                or (TransitCalls.AcceptAttachmentAction or TransitCalls.AcceptPeeringAction, AwsFailureKind.WrongState) =>
                    await _transit.ResolveAsync(access, operation, failure, cancellationToken),

            // None of the rules was added: the next reading says which are there.
            (Ec2Calls.AuthorizeAction, AwsFailureKind.Duplicate) => new OperationResult.Retryable(failure.Reason),
            _ => null,
        };

    private async Task<OperationResult> RouteAsync(
        ProviderAccess access, ProviderOperation operation, AwsFailure failure, CancellationToken cancellationToken)
    {
        var arguments = operation.Arguments;
        var request = Ec2Page.RouteTables.Request.WithFilter("route-table-id", arguments["RouteTableId"]);
        return await LookAsync(access, Ec2Page.RouteTables, request, operation, failure, cancellationToken, table =>
            table.Items("routeSet").Any(route => route.Text("destinationCidrBlock") == arguments["DestinationCidrBlock"]
                && LeadsTo(route, arguments)) ? "" : null);
    }

    private static bool LeadsTo(XElement route, ImmutableSortedDictionary<string, string> arguments) => arguments.TryGetValue(Way.Gateway, out var gateway)
        ? route.Text("transitGatewayId") == gateway
        : route.Text("vpcPeeringConnectionId") == arguments[Way.Peering];

    private async Task<OperationResult> GroupAsync(
        ProviderAccess access, ProviderOperation operation, AwsFailure failure, CancellationToken cancellationToken)
    {
        var request = Ec2Page.Groups.Request
            .WithFilter("vpc-id", operation.Arguments["VpcId"])
            .WithFilter("group-name", operation.Arguments["GroupName"]);
        return await LookAsync(access, Ec2Page.Groups, request, operation, failure, cancellationToken, group =>
            Carried.Bears(group, operation) ? group.Text("groupId") : null);
    }

    private async Task<OperationResult> AcceptedAsync(
        ProviderAccess access, ProviderOperation operation, AwsFailure failure, CancellationToken cancellationToken)
    {
        var request = Ec2Page.Peerings.Request.WithFilter("vpc-peering-connection-id", operation.Arguments["VpcPeeringConnectionId"]);
        return await LookAsync(access, Ec2Page.Peerings, request, operation, failure, cancellationToken, peering =>
            peering.Text("status", "code") is "provisioning" or "active" ? "" : null);
    }

    /// <param name="find">The external id (maybe empty) of what the call wanted, when the item is that; else null.</param>
    private async Task<OperationResult> LookAsync(
        ProviderAccess access,
        Ec2Page page,
        Ec2Request request,
        ProviderOperation operation,
        AwsFailure failure,
        CancellationToken cancellationToken,
        Func<XElement, string?> find)
    {
        var answer = await _pages.ReadAsync(access, page, request, cancellationToken);
        if (answer.Value is not { } items)
            return new OperationResult.Retryable($"{failure.Reason} The look at it failed: {answer.Failure!.Reason}", answer.Failure.After);
        return items.Select(find).FirstOrDefault(id => id is not null) is { } found
            ? new OperationResult.Completed(found.Length > 0 ? found : null)
            : NotFound(items.Count, failure, operation);
    }

    /// <summary>Something else in the way is a refusal; nothing at all is our own object, not visible yet.</summary>
    public static OperationResult NotFound(int shown, AwsFailure failure, ProviderOperation operation) => shown == 0
        ? new OperationResult.Retryable($"{failure.Reason} EC2 does not show what it speaks of yet.", OutcomeUnknown: true)
        : AwsErrors.ToResult(failure, operation.Effect);
}
