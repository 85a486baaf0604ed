using System.Security.Cryptography;

namespace NetConnect.Contracts.Local;

/// <summary>The signing key of local mode as a file that only its owner can read.</summary>
internal static class LocalKeyFile
{
    public static ECDsa OpenOrCreate(string path)
    {
        // Server and CLI may both come first: each writes a whole file of its own, and the one that names it first wins.
        if (!File.Exists(path))
            PrivateFile.TryCreate(path, NewKey());
        PrivateFile.RefuseWhenReadableByOthers(path, " (or remove it to have a new key made)");
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new InvalidDataException($"{path} holds no signing key. Remove it to have a new one made; tokens of the old one end.");
        }
    }

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }
}
