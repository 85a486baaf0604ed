namespace NetConnect.Providers.Secrets;

/// <summary>A reference as users type it: <c>env:NAME</c>, <c>file:PATH</c> or <c>secret:NAME</c>.</summary>
public sealed record SecretReference(SecretScheme Scheme, string Name)
{
    /// <summary>For people who gave something else, perhaps the secret itself: it is not repeated.</summary>
    public const string Forms = "A credential is named as secret:NAME, env:NAME or file:PATH; it is never given itself.";

    public static SecretReference? TryParse(string text) => text.Split(':', 2) switch
    {
        ["env", { Length: > 0 } name] => new(SecretScheme.Environment, name),
        ["file", { Length: > 0 } path] => new(SecretScheme.File, path),
        ["secret", { Length: > 0 } name] => new(SecretScheme.Sealed, name),
        _ => null,
    };
}
