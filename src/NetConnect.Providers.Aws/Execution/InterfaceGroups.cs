using System.Globalization;
using System.Xml.Linq;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Reading;

namespace NetConnect.Providers.Aws.Execution;

/// <summary>Puts one group onto an interface, or takes it off, and leaves the others as they are.</summary>
/// <remarks>EC2 takes the whole list and has no way to say "if it is still so": the list is read right before, which leaves milliseconds.</remarks>
internal sealed class InterfaceGroups(AwsCaller caller)
{
    private const int Most = 5;

    public async Task<OperationResult> ExecuteAsync(ProviderAccess access, ProviderOperation operation, CancellationToken cancellationToken)
    {
        var (item, group) = (operation.Arguments["NetworkInterfaceId"], operation.Arguments["GroupId"]);
        var answer = await caller.CallAsync(access, Ec2Page.Interfaces.One(item), cancellationToken);
        if (answer.Value is not { } root)
            return Unread(answer.Failure!, operation.Effect);
        var groups = Groups(root);
        var isToCarry = operation.Effect != OperationEffect.Remove;
        if (groups.Contains(group) == isToCarry)
            return new OperationResult.Completed();
        if (isToCarry ? groups.Add(group) && groups.Count > Most : groups.Remove(group) && groups.Count == 0)
            return new OperationResult.Rejected("InterfaceGroups", $"{item} would carry {groups.Count} groups; AWS allows 1 to {Most}.");
        var set = await caller.CallAsync(access, Request(item, groups), cancellationToken);
        return set.Failure is { } failure ? AwsErrors.ToResult(failure, operation.Effect) : new OperationResult.Completed();
    }

    // Nothing was sent that changes anything, so there is no outcome to be unknown.
    private static OperationResult Unread(AwsFailure failure, OperationEffect effect) =>
        AwsErrors.ToResult(failure, effect) is OperationResult.Retryable retryable ? retryable with { OutcomeUnknown = false } : AwsErrors.ToResult(failure, effect);

    private static SortedSet<string> Groups(XElement root) => new(
        root.Items(Ec2Page.Interfaces.List).SelectMany(one => one.Items("groupSet")).Select(one => one.Text("groupId")), StringComparer.Ordinal);

    private static Ec2Request Request(string item, IEnumerable<string> groups)
    {
        var request = new Ec2Request(Ec2Calls.ModifyInterfaceAction).With("NetworkInterfaceId", item);
        var number = 0;
        foreach (var group in groups)
            request = request.With(string.Create(CultureInfo.InvariantCulture, $"SecurityGroupId.{++number}"), group);
        return request;
    }
}
