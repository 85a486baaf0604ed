using Amazon.Runtime;
using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Access;

/// <summary>Credentials by reference: <c>env:NAME</c> or <c>file:PATH</c>, where KEY:SECRET or KEY:SECRET:TOKEN is kept.</summary>
internal static class CredentialReference
{
    private const string Env = "env:";
    private const string File = "file:";
    private const string Secret = "secret:";

    /// <summary>What is wrong with a reference; null when it can be followed.</summary>
    public static string? Fault(string reference) => reference switch
    {
        _ when reference.StartsWith(Secret, StringComparison.Ordinal) =>
            "secret: references are not supported yet: use env:NAME or file:PATH.",
        _ when Named(reference, Env) is not null || Named(reference, File) is not null => null,
        _ => "A credential is named as env:NAME or file:PATH; it is never given itself.",
    };

    /// <summary>Reads the credentials. What was read never becomes part of a message.</summary>
    public static async Task<AwsAnswer<AWSCredentials>> ResolveAsync(string reference, CancellationToken cancellationToken)
    {
        if (Fault(reference) is { } fault)
            return new AwsFailure(AwsFailureKind.Denied, "BadCredential", fault);
        try
        {
            var text = Named(reference, Env) is { } variable
                ? Environment.GetEnvironmentVariable(variable)
                : await System.IO.File.ReadAllTextAsync(Named(reference, File)!, cancellationToken);
            return Parse(text?.Trim() ?? "", reference);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new AwsFailure(AwsFailureKind.Denied, "BadCredential", $"{reference} can't be read: {e.GetType().Name}.");
        }
    }

    private static AwsAnswer<AWSCredentials> Parse(string text, string reference) => text.Split(':', 3) switch
    {
        [{ Length: > 0 } key, { Length: > 0 } secret] => new BasicAWSCredentials(key, secret),
        [{ Length: > 0 } key, { Length: > 0 } secret, { Length: > 0 } token] => new SessionAWSCredentials(key, secret, token),
        _ => new AwsFailure(AwsFailureKind.Denied, "BadCredential", $"{reference} does not hold KEY:SECRET or KEY:SECRET:TOKEN."),
    };

    private static string? Named(string reference, string scheme) =>
        reference.StartsWith(scheme, StringComparison.Ordinal) && reference.Length > scheme.Length ? reference[scheme.Length..] : null;
}
