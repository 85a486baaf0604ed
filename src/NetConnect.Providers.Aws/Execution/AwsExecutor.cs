using System.Xml.Linq;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Planning;

namespace NetConnect.Providers.Aws.Execution;

/// <summary>Makes exactly one mutating call, and says how it ended.</summary>
/// <remarks>
/// EC2 takes no token for most of these calls. Doing the same twice is harmless nevertheless: a second create returns or collides with
/// the first's work, which is recognised by its tags or its target.
/// </remarks>
internal sealed class AwsExecutor(AwsCaller caller)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private readonly InterfaceGroups _interfaces = new(caller);
    private readonly CollisionCheck _collisions = new(caller);
    private readonly ShareCalls _shares = new(caller);
    private readonly EarlierWork _earlier = new(caller);

    /// <param name="token">Names the attempt, for those calls that take such a name.</param>
    public async Task<OperationResult> ExecuteAsync(ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken)
    {
        if (!Ec2Calls.Actions.Contains(operation.Name))
            return new OperationResult.Rejected("UnknownOperation", $"{operation.Name} is no call of this module.");
        if (operation.Name == Ec2Calls.ModifyInterfaceAction)
            return await _interfaces.ExecuteAsync(access, operation, cancellationToken);
        if (TransitCalls.Sharing.Contains(operation.Name))
            return await _shares.ExecuteAsync(access, operation, token, cancellationToken);
        if (await _earlier.FindAsync(access, operation, cancellationToken) is { } earlier)
            return earlier;
        var answer = await caller.CallAsync(access, new Ec2Request(operation.Name, operation.Arguments), cancellationToken);
        return answer.Failure is { } failure
            ? await FailedAsync(access, operation, failure, cancellationToken)
            : Succeeded(operation, answer.Value!);
    }

    private async Task<OperationResult> FailedAsync(
        ProviderAccess access, ProviderOperation operation, AwsFailure failure, CancellationToken cancellationToken) =>
        await _collisions.ResolveAsync(access, operation, failure, cancellationToken)
        ?? AwsErrors.ToResult(failure, operation.Effect);

    private static OperationResult Succeeded(ProviderOperation operation, XElement root) => operation.Name switch
    {
        Ec2Calls.CreatePeeringAction => Requested(operation, root),
        Ec2Calls.CreateGroupAction => new OperationResult.Completed(root.Text("groupId")),
        TransitCalls.CreateGatewayAction => Made(root, "transitGateway", "transitGatewayId"),
        TransitCalls.CreateAttachmentAction => Made(root, "transitGatewayVpcAttachment", "transitGatewayAttachmentId"),
        TransitCalls.CreateTableAction => Made(root, "transitGatewayRouteTable", "transitGatewayRouteTableId"),
        TransitCalls.CreatePeeringAction => Made(root, "transitGatewayPeeringAttachment", "transitGatewayAttachmentId"),
        _ => new OperationResult.Completed(),
    };

    private static OperationResult.Completed Made(XElement root, string element, string id) =>
        new(root.Text(element, id) is { Length: > 0 } made ? made : null);

    // EC2 answers with the peering that exists already, if there is one, and does not tag it. Only one with our tags is ours:
    // without them the next reading decides.
    private static OperationResult Requested(ProviderOperation operation, XElement root)
    {
        var peering = root.Element("vpcPeeringConnection");
        return peering is not null && Carried.Bears(peering, operation)
            ? new OperationResult.Completed(peering.Text("vpcPeeringConnectionId"))
            : new OperationResult.InProgress(LookAgain);
    }
}
