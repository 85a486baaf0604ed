namespace NetConnect.Runtime.Modes;

/// <summary>A file of that name pauses the installation for as long as it lies there.</summary>
/// <param name="path">Absent: there is no data directory, and so no such file.</param>
public sealed class PauseFile(string? path) : IPauseFile
{
    public const string Name = "PAUSE";

    public static PauseFile Nowhere { get; } = new(null);

    public static PauseFile In(string directory) => new(Path.Combine(directory, Name));

    public bool IsThere => path is not null && File.Exists(path);
}
