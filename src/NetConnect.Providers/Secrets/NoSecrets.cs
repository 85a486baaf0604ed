namespace NetConnect.Providers.Secrets;

/// <summary>Follows no reference at all: for modules that are used without an installation around them.</summary>
public sealed class NoSecrets : ISecretSource
{
    private const string Why = "References to secrets are not followed here.";

    public static NoSecrets Instance { get; } = new();

    public string? Fault(string reference) => SecretReference.TryParse(reference) is null ? SecretReference.Forms : Why;

    public Task<SecretAnswer> ReadAsync(string reference, string service, CancellationToken cancellationToken) =>
        Task.FromResult(SecretAnswer.Refused(Fault(reference)!));
}
