namespace NetConnect.Api.Tests.Support;

/// <summary>A folder of one test, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("netconnect-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
