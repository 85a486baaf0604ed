using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws.Tests.Support;

/// <summary>One secret of one service; every reference has a form that is followed.</summary>
internal sealed class OneSecret(string service, string reference, string value) : ISecretSource
{
    public string? Fault(string given) => SecretReference.TryParse(given) is null ? SecretReference.Forms : null;

    public Task<SecretAnswer> ReadAsync(string given, string asking, CancellationToken cancellationToken) => Task.FromResult(
        (asking, given) == (service, reference) ? SecretAnswer.Of(value) : SecretAnswer.Refused($"There is no {given} here."));
}
