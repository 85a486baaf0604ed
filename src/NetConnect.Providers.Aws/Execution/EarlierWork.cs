using System.Xml.Linq;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Reading;
using NetConnect.Providers.Aws.Reading.Transit;

namespace NetConnect.Providers.Aws.Execution;

/// <summary>
/// Looks for what a lost call has made already, by the tags that it was to bear. A second gateway or table collides with nothing, takes no token,
/// and costs money.
/// </summary>
internal sealed class EarlierWork(AwsCaller caller)
{
    private readonly PageReader _pages = new(caller);

    /// <summary>The result when there is something, or when nobody answers; null when the call is to be made.</summary>
    /// <remarks>A look that fails at once does not hold up the call: it is one more chance to find what the last reading should have shown.</remarks>
    public async Task<OperationResult?> FindAsync(ProviderAccess access, ProviderOperation operation, CancellationToken cancellationToken)
    {
        if (PageOf(operation) is not { } page)
            return null;
        var answer = await _pages.ReadAsync(access, page, page.Request.WithFilter("tag-key", AwsNaming.InstallationTag), cancellationToken);
        if (answer.Failure is { Code: AwsErrors.Timeout } failure)
            return AwsErrors.ToResult(failure, operation.Effect);
        return answer.Value?.Where(item => GatewayMapper.State(item.Text("state")) is not (ObservedLinkState.Ended or ObservedLinkState.Deleting))
            .FirstOrDefault(item => Carried.Bears(item, operation)) is { } found
                ? new OperationResult.Completed(found.Text(page.Id))
                : null;
    }

    private static Ec2Page? PageOf(ProviderOperation operation) => operation.Name switch
    {
        TransitCalls.CreateGatewayAction => Ec2Page.Gateways,
        TransitCalls.CreateTableAction => Ec2Page.GatewayTables,
        _ => null,
    };
}
