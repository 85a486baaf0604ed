using Amazon.Runtime;
using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Access;

/// <summary>AWS keys as they are kept behind a reference: <c>KEY:SECRET</c> or <c>KEY:SECRET:TOKEN</c>.</summary>
internal static class CredentialText
{
    /// <param name="reference">Named in the refusal; the text never is.</param>
    public static AwsAnswer<AWSCredentials> Parse(string text, string reference) => text.Trim().Split(':', 3) switch
    {
        [{ Length: > 0 } key, { Length: > 0 } secret] => new BasicAWSCredentials(key, secret),
        [{ Length: > 0 } key, { Length: > 0 } secret, { Length: > 0 } token] => new SessionAWSCredentials(key, secret, token),
        _ => new AwsFailure(AwsFailureKind.Denied, "BadCredential", $"{reference} does not hold KEY:SECRET or KEY:SECRET:TOKEN."),
    };
}
