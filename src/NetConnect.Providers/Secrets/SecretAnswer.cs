namespace NetConnect.Providers.Secrets;

/// <summary>What a reference led to: the secret, or why there is none.</summary>
/// <remarks>Not a record, which would print its members: a secret must not get into a log by being written down whole.</remarks>
public sealed class SecretAnswer
{
    private SecretAnswer(string? value, string? fault) => (Value, Fault) = (value, fault);

    public string? Value { get; }

    /// <summary>For people; names the reference, never what it holds.</summary>
    public string? Fault { get; }

    public static SecretAnswer Of(string value) => new(value, null);

    public static SecretAnswer Refused(string fault) => new(null, fault);

    public override string ToString() => Fault ?? "a secret";
}
