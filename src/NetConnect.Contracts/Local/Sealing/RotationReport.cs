namespace NetConnect.Contracts.Local.Sealing;

/// <summary>What a rotation did.</summary>
/// <param name="Key">Id of the key that everything is sealed with now.</param>
/// <param name="Resealed">How many secrets were sealed anew.</param>
/// <param name="Removed">Ids of keys that nothing needs any more.</param>
/// <param name="Unreadable">Secrets that could not be opened: they and their keys were left as they are.</param>
public sealed record RotationReport(string Key, int Resealed, IReadOnlyList<string> Removed, IReadOnlyList<SecretId> Unreadable);
