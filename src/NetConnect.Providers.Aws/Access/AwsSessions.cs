using System.Collections.Concurrent;
using Amazon.Runtime;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Ram;
using NetConnect.Providers.Aws.Wire;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws.Access;

/// <summary>Opens sessions and keeps them until shortly before they expire: one per provider and region.</summary>
internal sealed class AwsSessions(AwsOptions options, ISecretSource secrets, SharedHttpClientFactory http, TimeProvider time)
{
    /// <summary>Keys without an end are read again this often, so that rotated ones are noticed.</summary>
    private static readonly TimeSpan BaseLifetime = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<(string Provider, string Region), Slot> _slots = new();
    private readonly BaseCredentials _base = new(options, secrets);
    private readonly StsGate _sts = new(options, http);

    public async Task<AwsAnswer<AwsSession>> OpenAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var slot = SlotOf(access);
        if (Current(slot, access) is { } session)
            return session;
        await slot.Gate.WaitAsync(cancellationToken);
        try
        {
            // Another caller may have opened it while we waited. Failures are not kept: the next caller tries again.
            if (Current(slot, access) is { } meanwhile)
                return meanwhile;
            var opened = await BeginAsync(access, cancellationToken);
            slot.Session = opened.Value;
            return opened;
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    /// <summary>Forgets a session that AWS no longer takes.</summary>
    public void Drop(ProviderAccess access) => SlotOf(access).Session = null;

    /// <summary>Whether who registered the provider controls the account; asked where sessions are opened without proof.</summary>
    public async Task<AwsAnswer<Proof>> ProveAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var found = await _base.FindAsync(access, cancellationToken);
        return found.Value is { } credentials ? await new ControlProof(_sts).OfAsync(access, credentials, cancellationToken) : found.Failure!;
    }

    private Slot SlotOf(ProviderAccess access) => _slots.GetOrAdd((access.ProviderId, access.Region), _ => new Slot());

    private AwsSession? Current(Slot slot, ProviderAccess access) =>
        slot.Session is { } session && session.OpenedWith == Fingerprint(access) && time.GetUtcNow() < session.RenewAt ? session : null;

    private async Task<AwsAnswer<AwsSession>> BeginAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var found = await _base.FindAsync(access, cancellationToken);
        if (found.Value is not { } credentials)
            return found.Failure!;
        var opened = AwsSettings.Find(access, AwsSettings.RoleArn) is { } role
            ? await AssumeAsync(access, credentials, role, cancellationToken)
            : await DirectAsync(access, credentials, cancellationToken);
        if (opened.Value is null || options.AllowUnboundRoles)
            return opened;

        // With each session anew: a trust policy that was loosened since must not go on being used.
        var proof = await new ControlProof(_sts).OfAsync(access, credentials, cancellationToken);
        return proof.Holds == true ? opened : proof.Refusal;
    }

    private async Task<AwsAnswer<AwsSession>> AssumeAsync(
        ProviderAccess access, AWSCredentials credentials, string role, CancellationToken cancellationToken)
    {
        var assumed = await _sts.AssumeAsync(credentials, access, role, cancellationToken);
        var keys = assumed.Credentials;
        if (keys.Expiration is not { } expires)
            return new AwsFailure(AwsFailureKind.Unreachable, "NoExpiration", "STS gave credentials without an end.");
        var account = AwsNaming.AccountOfArn(assumed.AssumedRoleUser.Arn);
        var session = new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);
        return Proved(access, account, session, new DateTimeOffset(expires.ToUniversalTime()) - options.RenewBefore);
    }

    private async Task<AwsAnswer<AwsSession>> DirectAsync(
        ProviderAccess access, AWSCredentials credentials, CancellationToken cancellationToken)
    {
        var account = await _sts.AccountOfAsync(credentials, access.Region, cancellationToken);
        return Proved(access, account, credentials, time.GetUtcNow() + BaseLifetime);
    }

    // A session of another account would change that account's networks under this one's name.
    private AwsAnswer<AwsSession> Proved(ProviderAccess access, string account, AWSCredentials credentials, DateTimeOffset renewAt)
    {
        if (account != access.Account)
            return new AwsFailure(
                AwsFailureKind.Denied, "AccountMismatch", $"The credentials are of account {account}, the provider says {access.Account}.");
        return new AwsSession(
            new Ec2Client(credentials, Config(Ec2Client.Service, Ec2Client.ApiVersion, access.Region, options.Ec2Endpoint)),
            new RamClient(credentials, Config(RamClient.Service, RamClient.ApiVersion, access.Region, options.RamEndpoint)),
            renewAt,
            Fingerprint(access));
    }

    private ServiceConfig Config(string service, string version, string region, string? endpoint) => new(service, version, region, endpoint)
    {
        MaxErrorRetry = 0,
        MaxStaleConnectionRetries = 0,
        HttpClientFactory = http,
        Timeout = options.CallTimeout,
    };

    private static string Fingerprint(ProviderAccess access) => string.Join(
        '\n', [access.Account, access.Service, access.ExternalId, .. access.Settings.Select(setting => $"{setting.Key}={setting.Value}")]);

    private sealed class Slot
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public AwsSession? Session { get; set; }
    }
}
