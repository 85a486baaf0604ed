using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Ram;
using NetConnect.Providers.Aws.Reading;

namespace NetConnect.Providers.Aws.Access;

/// <summary>Tries credentials with harmless reads and dry runs, and says what is missing.</summary>
internal sealed class AccessCheck(AwsCaller caller, AwsSessions sessions)
{
    private readonly WriteCheck _writes = new(caller);

    public async Task<AccessReport> CheckAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        // Whoever checks has often just changed a role or a key.
        sessions.Drop(access);
        if (await caller.TryAsync(access, cancellationToken) is { } failure)
            return NoSession(access, failure);
        var proof = caller.ProveAsync(access, cancellationToken);
        var report = await TryCallsAsync(access, cancellationToken);
        return With(report, await proof);
    }

    private async Task<AccessReport> TryCallsAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var tried = await Task.WhenAll(Pages(access).Select(async page =>
            (Page: page, Answer: await caller.CallAsync(access, page.Probe, cancellationToken))));
        var refused = tried.Where(read => read.Answer.Failure?.Kind == AwsFailureKind.Denied).Select(read => read.Page.Action).ToList();
        if (refused.Count == 0 && tried.Select(read => read.Answer.Failure).FirstOrDefault(failure => failure is not null) is { } other)
            return new(AccessLevel.Unreachable, [], $"EC2 in {access.Region} does not answer as it should: {other.Reason}");
        XElement? Of(Ec2Page page) => tried.First(read => read.Page == page).Answer.Value;
        var missing = refused
            .Concat(await _writes.MissingAsync(access, Of(Ec2Page.Vpcs), Of(Ec2Page.RouteTables), cancellationToken))
            .Select(action => $"ec2:{action}")
            .Concat(await SharingAsync(access, cancellationToken))
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        return missing.IsEmpty
            ? new(AccessLevel.Ready, [], $"Account {access.Account} in {access.Region} can be read and changed.")
            : new(AccessLevel.Limited, missing, $"Allow {string.Join(", ", missing)} in the policy of {Who(access)}.");
    }

    private static IEnumerable<Ec2Page> Pages(ProviderAccess access) =>
        AwsSettings.HubOf(access) is null ? [.. Ec2Page.All, .. Ec2Page.Transit] : [.. Ec2Page.All, .. Ec2Page.Transit, .. Ec2Page.Hub];

    // Only hubs are tried: networks of one account with their hub need no sharing at all.
    private async Task<IEnumerable<string>> SharingAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        if (AwsSettings.HubOf(access) is null)
            return [];
        var answer = await caller.CallAsync(access, new RamRequest("GetResourceShares", new() { ["resourceOwner"] = "SELF", ["maxResults"] = 5 }), cancellationToken);
        return answer.Failure is { Kind: AwsFailureKind.Denied } ? ["ram:GetResourceShares"] : [];
    }

    private static AccessReport NoSession(ProviderAccess access, AwsFailure failure) =>
        new(AccessLevel.Unreachable, [], Advice(access, failure)) { Conditions = [NotProved(failure).Condition] };

    private static Proof NotProved(AwsFailure failure) =>
        failure.Code == Proof.RoleUnbound.Reason ? Proof.RoleUnbound
        : failure.Code == Proof.SharedCredentials.Reason ? Proof.SharedCredentials
        : Proof.NotTold(failure);

    private static AccessReport With(AccessReport report, AwsAnswer<Proof> answer)
    {
        var proof = answer.Value ?? Proof.NotTold(answer.Failure!);
        return report with
        {
            Message = proof.Holds == false ? $"{report.Message} {proof.Message}" : report.Message,
            Conditions = [proof.Condition],
        };
    }

    private static string Advice(ProviderAccess access, AwsFailure failure) => failure.Kind switch
    {
        AwsFailureKind.Denied when failure.Code == Proof.RoleUnbound.Reason || failure.Code == Proof.SharedCredentials.Reason => failure.Message,
        AwsFailureKind.Denied when AwsSettings.Find(access, AwsSettings.RoleArn) is { } role && failure.Code == "AccessDenied" =>
            $"{role} can't be assumed: its trust policy must name NetConnect's own account as principal and demand "
            + $"this provider's external_id as sts:ExternalId. ({failure.Reason})",
        AwsFailureKind.Denied => $"The credentials don't work: {failure.Reason}",
        _ => $"STS in {access.Region} does not answer as it should: {failure.Reason}",
    };

    private static string Who(ProviderAccess access) =>
        AwsSettings.Find(access, AwsSettings.RoleArn) ?? $"the credentials of account {access.Account}";
}
