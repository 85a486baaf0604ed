using System.Xml.Linq;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Reading;

namespace NetConnect.Providers.Aws.Execution;

/// <summary>Looks whether what a call on a transit gateway collided with is its own earlier work.</summary>
internal sealed class TransitCollisions(AwsCaller caller)
{
    private const string Id = "transit-gateway-attachment-id";
    private const string Attachment = "TransitGatewayAttachmentId";
    private const string Table = "TransitGatewayRouteTableId";

    private static readonly string[] Ended = ["deleting", "deleted", "rejecting", "rejected", "failing", "failed"];

    private readonly PageReader _pages = new(caller);

    public Task<OperationResult> ResolveAsync(ProviderAccess access, ProviderOperation operation, AwsFailure failure, CancellationToken cancellationToken)
    {
        var arguments = operation.Arguments;
        string Of(string name) => arguments.GetValueOrDefault(name, "");
        return operation.Name switch
        {
            TransitCalls.CreateAttachmentAction => LookAsync(
                Ec2Page.VpcAttachments,
                Ec2Page.VpcAttachments.Request.WithFilter("vpc-id", Of("VpcId")).WithFilter("transit-gateway-id", Of(Way.Gateway)),
                item => IsLive(item) && Carried.Bears(item, operation) ? item.Text("transitGatewayAttachmentId") : null),
            TransitCalls.CreatePeeringAction => LookAsync(
                Ec2Page.GatewayPeerings,
                Ec2Page.GatewayPeerings.Request.WithFilter("transit-gateway-id", Of(Way.Gateway)),
                item => IsLive(item) && Carried.Bears(item, operation) ? item.Text("transitGatewayAttachmentId") : null),
            TransitCalls.AssociateAction => LookAsync(
                Ec2Page.GatewayAttachments,
                Ec2Page.GatewayAttachments.Request.WithFilter(Id, Of(Attachment)),
                item => item.Text("association", "transitGatewayRouteTableId") == Of(Table) && item.Text("association", "state") is "associating" or "associated" ? "" : null),
            TransitCalls.AcceptAttachmentAction => AcceptedAsync(Ec2Page.VpcAttachments),
            TransitCalls.AcceptPeeringAction => AcceptedAsync(Ec2Page.GatewayPeerings),
            _ => RouteAsync(access, operation, failure, cancellationToken),
        };

        Task<OperationResult> AcceptedAsync(Ec2Page page) =>
            LookAsync(page, page.Request.WithFilter(Id, Of(Attachment)), item => item.Text("state") is "pending" or "available" or "modifying" ? "" : null);

        Task<OperationResult> LookAsync(Ec2Page page, Ec2Request request, Func<XElement, string?> find) =>
            DecideAsync(_pages.ReadAsync(access, page, request, cancellationToken), operation, failure, find);
    }

    private async Task<OperationResult> RouteAsync(ProviderAccess access, ProviderOperation operation, AwsFailure failure, CancellationToken cancellationToken)
    {
        var arguments = operation.Arguments;
        var request = new Ec2Request("SearchTransitGatewayRoutes").With(Table, arguments[Table]).WithFilter("route-search.exact-match", arguments["DestinationCidrBlock"]);
        var answer = await caller.CallAsync(access, request, cancellationToken);
        return await DecideAsync(
            Task.FromResult(answer.Then<List<XElement>>(root => root.Items("routeSet").ToList())),
            operation,
            failure,
            route => route.Items("transitGatewayAttachments").Any(item => item.Text("transitGatewayAttachmentId") == arguments[Attachment]) ? "" : null);
    }

    /// <param name="find">The external id (maybe empty) of what the call wanted, when the item is that; else null.</param>
    private static async Task<OperationResult> DecideAsync(
        Task<AwsAnswer<List<XElement>>> read, ProviderOperation operation, AwsFailure failure, Func<XElement, string?> find)
    {
        var answer = await read;
        if (answer.Value is not { } items)
            return new OperationResult.Retryable($"{failure.Reason} The look at it failed: {answer.Failure!.Reason}", answer.Failure.After);
        return items.Select(find).FirstOrDefault(id => id is not null) is { } found
            ? new OperationResult.Completed(found.Length > 0 ? found : null)
            : CollisionCheck.NotFound(items.Count, failure, operation);
    }

    private static bool IsLive(XElement item) => !Ended.Contains(item.Text("state"));
}
