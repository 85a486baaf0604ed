using Amazon.Runtime;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws.Access;

/// <summary>
/// Whether who registered a provider controls its account, or only knows names in it. NetConnect itself may be let into many
/// accounts; without this, any tenant could name another one's role and have NetConnect work there (the confused deputy).
/// </summary>
/// <remarks>
/// A role proves it by demanding the external id that the server made for this very provider: it must be refused without. Keys of
/// the service's own prove it by being there. The installation's keys, and references that any service may name, prove nothing.
/// </remarks>
internal sealed class ControlProof(StsGate sts)
{
    /// <summary>For an access by which a session was opened already.</summary>
    public async Task<Proof> OfAsync(ProviderAccess access, AWSCredentials credentials, CancellationToken cancellationToken)
    {
        if (AwsSettings.Find(access, AwsSettings.RoleArn) is { } role)
            return await OfRoleAsync(access, credentials, role, cancellationToken);
        return AwsSettings.Find(access, AwsSettings.Credential) is { } text && SecretReference.TryParse(text)?.Scheme == SecretScheme.Sealed
            ? Proof.OwnSecret
            : Proof.SharedCredentials;
    }

    private async Task<Proof> OfRoleAsync(
        ProviderAccess access, AWSCredentials credentials, string role, CancellationToken cancellationToken)
    {
        try
        {
            await sts.AssumeAsync(credentials, access with { ExternalId = "" }, role, cancellationToken);
            return Proof.RoleUnbound;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && AwsErrors.Classify(e) is { } failure)
        {
            // Only the word of STS counts: no answer is no proof.
            return failure is { Kind: AwsFailureKind.Denied, Code: "AccessDenied" or "AccessDeniedException" } && access.ExternalId.Length > 0
                ? Proof.ExternalIdDemanded
                : Proof.NotTold(failure);
        }
    }
}
