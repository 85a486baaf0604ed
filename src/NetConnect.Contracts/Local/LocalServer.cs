using System.Text.Json;

namespace NetConnect.Contracts.Local;

/// <summary>Where the server of a data directory listens: it says so in a file there, so that tools on its machine find it.</summary>
/// <param name="Url">Of the API.</param>
/// <param name="CloudSim">Of the emulator, when it runs one.</param>
public sealed record LocalServer(string Url, string? CloudSim)
{
    private const string FileName = "server.json";

    /// <summary>What the file says; nothing when there is none. The server may have died since.</summary>
    public static LocalServer? Find(string dataDirectory)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathIn(dataDirectory)), ContractsJson.Default.LocalServer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Written whole or not at all.</summary>
    public void Write(string dataDirectory)
    {
        var draft = PathIn(dataDirectory) + ".new";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(this, ContractsJson.Default.LocalServer));
        File.Move(draft, PathIn(dataDirectory), overwrite: true);
    }

    public static void Forget(string dataDirectory) => File.Delete(PathIn(dataDirectory));

    private static string PathIn(string dataDirectory) => Path.Combine(dataDirectory, FileName);
}
