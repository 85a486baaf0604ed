namespace NetConnect.Contracts.Local.Sealing;

/// <summary>The sealed store of one data directory: secrets that must be kept, each a file, sealed with keys that lie apart.</summary>
/// <remarks>
/// Written on the host, by its operators; the server only reads. Each file is replaced whole, and a key goes only after nothing is
/// sealed with it any more: whenever a writer dies, all secrets can be read, and the next one carries on.
/// </remarks>
public sealed class SealedSecrets
{
    /// <summary>A secret is a password or a key, and not a document.</summary>
    public const int MaxLength = 64 * 1024;

    private const int MaxLooks = 8;

    private readonly string _folder;
    private readonly KeyRing _keys;

    private SealedSecrets(string folder, KeyRing keys) => (_folder, _keys) = (folder, keys);

    public static SealedSecrets Of(string dataDirectory) =>
        new(LocalMode.SecretsFolder(dataDirectory), new(LocalMode.SealingKeysFolder(dataDirectory)));

    /// <summary>All that is kept, in order.</summary>
    public IReadOnlyList<SecretId> List() => Directory.Exists(_folder)
        ? [.. from folder in Directory.EnumerateDirectories(_folder)
              from file in Directory.EnumerateFiles(folder)
              let id = SecretId.TryMake(Path.GetFileName(folder), Path.GetFileName(file))
              where id is not null
              orderby id.Service, id.Name
              select id]
        : [];

    /// <summary>Keeps a secret, in the place of the one of that name if there is one.</summary>
    public void Put(SecretId id, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        using var turn = TakeTurn();
        Write(id, value, _keys.Newest());
    }

    /// <summary>False when there was none.</summary>
    public bool Remove(SecretId id)
    {
        using var turn = TakeTurn();
        var isThere = File.Exists(PathOf(id));
        File.Delete(PathOf(id));
        return isThere;
    }

    /// <summary>The secret; none when there is none of that name.</summary>
    /// <exception cref="InvalidDataException">It is there and can't be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Other users can read its key.</exception>
    public string? Read(SecretId id)
    {
        // A rotation may replace the file and remove its old key between our looks at the two: then the next time both are new.
        for (var look = 0; look < MaxLooks && File.Exists(PathOf(id)); look++)
        {
            if (TryRead(id) is { } value)
                return value;
        }

        return File.Exists(PathOf(id)) ? throw Unreadable(id) : null;
    }

    /// <summary>Seals everything with a new key, then removes the keys that nothing needs any more.</summary>
    public RotationReport Rotate()
    {
        using var turn = TakeTurn();
        var (fresh, ids) = (_keys.Add(), List());
        var unreadable = ids.Where(id => !TryReseal(id, fresh)).ToList();
        var needed = List().Select(id => SealedText.TryRead(File.ReadAllText(PathOf(id)))?.Key).Append(fresh.Id).ToHashSet();
        var removed = unreadable.Count == 0 ? _keys.Ids.Where(id => !needed.Contains(id)).ToList() : [];
        removed.ForEach(_keys.Remove);
        return new(fresh.Id, ids.Count - unreadable.Count, removed, unreadable);
    }

    private bool TryReseal(SecretId id, SealingKey key)
    {
        if (TryRead(id) is not { } value)
            return false;
        Write(id, value, key);
        return true;
    }

    private void Write(SecretId id, string value, SealingKey key) => PrivateFile.Replace(PathOf(id), SealedText.Seal(key, id, value).Write());

    private string? TryRead(SecretId id)
    {
        if (!File.Exists(PathOf(id)) || SealedText.TryRead(ReadText(id)) is not { } text || _keys.Find(text.Key) is not { } key)
            return null;
        return text.Open(key, id);
    }

    private string ReadText(SecretId id)
    {
        try
        {
            return File.ReadAllText(PathOf(id));
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private InvalidDataException Unreadable(SecretId id) => new(SealedText.TryRead(ReadText(id)) is { } text && _keys.Find(text.Key) is null
        ? $"Secret {id.Name} is sealed with key {text.Key}, which is not here: put the key back from where keys are kept, or put the secret anew."
        : $"Secret {id.Name} can't be opened: its file was damaged or changed. Put the secret anew.");

    private string PathOf(SecretId id) => Path.Combine(_folder, id.Service, id.Name);

    /// <summary>One writer at a time; the lock dies with its process.</summary>
    private FileStream TakeTurn()
    {
        PrivateFile.CreateFolder(_folder);
        try
        {
            return PrivateFile.Open(Path.Combine(_folder, ".lock"), FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException)
        {
            throw new IOException("Another command is changing the secrets at this moment. Try again when it has ended.");
        }
    }
}
