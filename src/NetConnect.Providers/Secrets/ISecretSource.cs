namespace NetConnect.Providers.Secrets;

/// <summary>Follows references to secrets. Modules ask it when they open a session and keep nothing longer than that.</summary>
public interface ISecretSource
{
    /// <summary>What is wrong with a reference as somebody typed it; null when this installation would follow it.</summary>
    string? Fault(string reference);

    /// <param name="service">Whose provider asks: <c>secret:</c> names are each service's own.</param>
    Task<SecretAnswer> ReadAsync(string reference, string service, CancellationToken cancellationToken);
}
