using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Linux.Tests.Support;

/// <summary>Follows every reference.</summary>
internal sealed class AnySecret : ISecretSource
{
    public static AnySecret Instance { get; } = new();

    public string? Fault(string reference) => null;

    public Task<SecretAnswer> ReadAsync(string reference, string service, CancellationToken cancellationToken) => Task.FromResult(SecretAnswer.Of("a key"));
}
