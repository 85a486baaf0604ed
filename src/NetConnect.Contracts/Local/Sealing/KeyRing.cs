namespace NetConnect.Contracts.Local.Sealing;

/// <summary>The keys of the sealed store, a file each, in a folder apart from what they seal: a backup of the data has none of them.</summary>
internal sealed class KeyRing(string folder)
{
    private const string Ending = ".key";

    /// <summary>Ids, the newest first.</summary>
    public IReadOnlyList<string> Ids => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, $"*{Ending}").Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Where(id => SealingKey.NumberOf(id) > 0).OrderByDescending(SealingKey.NumberOf)]
        : [];

    /// <summary>The key that new secrets are sealed with; made when there is none.</summary>
    public SealingKey Newest() => Ids.FirstOrDefault() is { } id ? Find(id)! : Add();

    /// <summary>A new key, which from now on is the newest.</summary>
    public SealingKey Add()
    {
        var key = SealingKey.Create(Ids.Select(SealingKey.NumberOf).DefaultIfEmpty(0).Max() + 1);
        if (!PrivateFile.TryCreate(PathOf(key.Id), Convert.ToBase64String(key.Key) + "\n"))
            throw new IOException($"{PathOf(key.Id)} is there already.");
        return key;
    }

    /// <summary>None when there is no such key, or none any more.</summary>
    public SealingKey? Find(string id)
    {
        var path = PathOf(id);
        if (SealingKey.NumberOf(id) == 0 || !File.Exists(path))
            return null;
        try
        {
            return Read(id, path);
        }
        catch (FileNotFoundException)
        {
            // A rotation removed it just now.
            return null;
        }
    }

    private static SealingKey Read(string id, string path)
    {
        PrivateFile.RefuseWhenReadableByOthers(path, ", and make a new key with: netconnect secret rotate");
        var bytes = new byte[SealingKey.Length];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), bytes, out var length) && length == SealingKey.Length
            ? new(id, bytes)
            : throw new InvalidDataException($"{path} holds no key: put it back from where keys are kept.");
    }

    public void Remove(string id) => File.Delete(PathOf(id));

    private string PathOf(string id) => Path.Combine(folder, Path.GetFileName(id) + Ending);
}
