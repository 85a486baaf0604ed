using NetConnect.Contracts.Local.Sealing;
using NetConnect.Providers.Secrets;

namespace NetConnect.Server.Secrets;

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
        catch (InvalidDataException damaged)
        {
            return SecretAnswer.Refused(damaged.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SecretAnswer.Refused($"{reference} can't be read ({e.GetType().Name}): an operator has to look.");
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

    private static string Missing(SecretReference reference) => reference.Scheme switch
    {
        SecretScheme.Environment => $"env:{reference.Name} is not set where the server runs.",
        SecretScheme.File => $"file:{reference.Name} is not there, is empty, or is too long for a secret.",
        SecretScheme.Sealed => $"The service has no secret {reference.Name}: an operator puts it with `netconnect secret put {reference.Name} --service ID`.",
    };
}
