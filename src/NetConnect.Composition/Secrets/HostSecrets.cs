using NetConnect.Contracts.Local.Sealing;
using NetConnect.Providers.Secrets;

namespace NetConnect.Composition.Secrets;

/// <summary>Follows references to the sealed store, and to what operators allow of the server's environment and files.</summary>
/// <remarks>A tenant must not learn, by naming them, which variables and files the machine has: what isn't allowed is never looked at.</remarks>
internal sealed class HostSecrets(SecretsOptions options, SealedSecrets store) : ISecretSource
{
    public string? Fault(string reference) => SecretReference.TryParse(reference) is { } known ? Fault(known) : SecretReference.Forms;

    public async Task<SecretAnswer> ReadAsync(string reference, string service, CancellationToken cancellationToken)
    {
        if (SecretReference.TryParse(reference) is not { } known || Fault(known) is not null)
            return SecretAnswer.Refused(Fault(reference)!);
        try
        {
            return await ReadAsync(known, service, cancellationToken) is { Length: > 0 } value
                ? SecretAnswer.Of(value)
                : SecretAnswer.Refused(Missing(known));
        }
        catch (InvalidDataException)
        {
            return SecretAnswer.Refused("The secret that is referred to can't be opened: its file was damaged or changed, or its key is not here. An operator puts the key back, or the secret anew.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SecretAnswer.Refused($"The secret that is referred to can't be read ({e.GetType().Name}): an operator has to look.");
        }
    }

    private string? Fault(SecretReference reference) => reference.Scheme switch
    {
        SecretScheme.Environment => options.AllowsVariable(reference.Name) ? null
            : "The server's environment may not be named like this: operators allow prefixes in Secrets:AllowEnv. Use secret:NAME.",
        SecretScheme.File => options.AllowsFile(reference.Name) ? null
            : "The server's files may not be named like this: operators allow a folder in Secrets:AllowFiles. Use secret:NAME.",
        SecretScheme.Sealed => SecretId.IsName(reference.Name) ? null
            : "The name of a secret is 1 to 100 letters, digits, `.`, `_` and `-`, and begins with a letter or digit.",
    };

    private Task<string?> ReadAsync(SecretReference reference, string service, CancellationToken cancellationToken) => reference.Scheme switch
    {
        SecretScheme.Environment => Task.FromResult(Environment.GetEnvironmentVariable(reference.Name)),
        SecretScheme.File => ReadFileAsync(reference.Name, cancellationToken),
        SecretScheme.Sealed => Task.FromResult(SecretId.TryMake(service, reference.Name) is { } id ? store.Read(id) : null),
    };

    private static async Task<string?> ReadFileAsync(string path, CancellationToken cancellationToken) =>
        new FileInfo(path) is { Exists: true, Length: > 0 and <= SealedSecrets.MaxLength } ? await File.ReadAllTextAsync(path, cancellationToken) : null;

    // Who is connected to the service reads this, too, and must not learn what its secrets are called.
    private static string Missing(SecretReference reference) => reference.Scheme switch
    {
        SecretScheme.Environment => "The variable that is referred to is not set where the server runs.",
        SecretScheme.File => "The file that is referred to is not there, is empty, or is too long for a secret.",
        SecretScheme.Sealed => "The service has no secret of the name that is referred to: an operator puts it with `netconnect secret put NAME --service ID`.",
    };
}
