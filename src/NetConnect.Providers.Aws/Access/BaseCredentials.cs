using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws.Access;

/// <summary>The credentials to begin with: the provider's own, else the installation's, else what the SDK finds.</summary>
internal sealed class BaseCredentials(AwsOptions options, ISecretSource secrets)
{
    public async Task<AwsAnswer<AWSCredentials>> FindAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        if (AwsSettings.Find(access, AwsSettings.Credential) is { } reference)
            return await FollowAsync(reference, access.Service, cancellationToken);
        if (options is { AccessKey: { Length: > 0 } key, SecretKey: { Length: > 0 } secret })
            return new BasicAWSCredentials(key, secret);
        return await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(null).WaitAsync(cancellationToken);
    }

    private async Task<AwsAnswer<AWSCredentials>> FollowAsync(string reference, string service, CancellationToken cancellationToken)
    {
        var answer = await secrets.ReadAsync(reference, service, cancellationToken);
        return answer.Value is { } text
            ? CredentialText.Parse(text, reference)
            : new AwsFailure(AwsFailureKind.Denied, "BadCredential", answer.Fault!);
    }
}
