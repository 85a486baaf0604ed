using System.Text.RegularExpressions;

namespace NetConnect.Contracts.Local.Sealing;

/// <summary>Whose secret it is and what it is called: the service's own, so that no other service can name it.</summary>
public sealed partial record SecretId
{
    private SecretId(string service, string name) => (Service, Name) = (service, name);

    /// <summary>Id of a service.</summary>
    public string Service { get; }

    public string Name { get; }

    /// <summary>None unless the service is an id and the name has the form of one: both become parts of a path.</summary>
    public static SecretId? TryMake(string service, string name) =>
        Guid.TryParseExact(service, "D", out var id) && IsName(name) ? new(id.ToString("D"), name) : null;

    public static bool IsName(string name) => NameForm.IsMatch(name);

    public override string ToString() => $"{Service}/{Name}";

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm { get; }
}
