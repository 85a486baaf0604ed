using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Access;

/// <summary>The credentials to begin with: the provider's own, else the installation's, else what the SDK finds.</summary>
internal static class BaseCredentials
{
    public static async Task<AwsAnswer<AWSCredentials>> FindAsync(
        ProviderAccess access, AwsOptions options, CancellationToken cancellationToken)
    {
        if (AwsSettings.Find(access, AwsSettings.Credential) is { } reference)
            return await CredentialReference.ResolveAsync(reference, cancellationToken);
        if (options is { AccessKey: { Length: > 0 } key, SecretKey: { Length: > 0 } secret })
            return new BasicAWSCredentials(key, secret);
        return await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(null).WaitAsync(cancellationToken);
    }
}
