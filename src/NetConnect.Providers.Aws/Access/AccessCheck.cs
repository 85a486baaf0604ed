using System.Collections.Immutable;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Reading;

namespace NetConnect.Providers.Aws.Access;

/// <summary>Tries credentials with harmless reads and says what is missing.</summary>
internal sealed class AccessCheck(AwsCaller caller, AwsSessions sessions)
{
    public async Task<AccessReport> CheckAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        // Whoever checks has often just changed a role or a key.
        sessions.Drop(access);
        if (await caller.TryAsync(access, cancellationToken) is { } failure)
            return new(AccessLevel.Unreachable, [], Advice(access, failure));
        var tried = await Task.WhenAll(Ec2Page.All.Select(async page =>
            (page.Action, (await caller.CallAsync(access, page.Probe, cancellationToken)).Failure)));
        var missing = tried.Where(call => call.Failure?.Kind == AwsFailureKind.Denied)
            .Select(call => $"ec2:{call.Action}")
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        if (!missing.IsEmpty)
            return new(AccessLevel.Limited, missing, $"Allow {string.Join(", ", missing)} in the policy of {Who(access)}.");
        return tried.Select(call => call.Failure).OfType<AwsFailure>().FirstOrDefault() is { } other
            ? new(AccessLevel.Unreachable, [], $"EC2 in {access.Region} does not answer as it should: {other.Reason}")
            : new(AccessLevel.Ready, [], $"Account {access.Account} in {access.Region} can be read.");
    }

    private static string Advice(ProviderAccess access, AwsFailure failure) => failure.Kind switch
    {
        AwsFailureKind.Denied when AwsSettings.Find(access, AwsSettings.RoleArn) is { } role && failure.Code == "AccessDenied" =>
            $"{role} can't be assumed: its trust policy must name NetConnect's own account as principal and demand "
            + $"sts:ExternalId = {access.ExternalId}. ({failure.Reason})",
        AwsFailureKind.Denied => $"The credentials don't work: {failure.Reason}",
        _ => $"STS in {access.Region} does not answer as it should: {failure.Reason}",
    };

    private static string Who(ProviderAccess access) =>
        AwsSettings.Find(access, AwsSettings.RoleArn) ?? $"the credentials of account {access.Account}";
}
