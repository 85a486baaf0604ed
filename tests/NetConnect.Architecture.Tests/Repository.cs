using System.Runtime.CompilerServices;

namespace NetConnect.Architecture.Tests;

/// <summary>The working tree as files: what is checked here is what one reads, not what was built.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = new(["bin", "obj", ".git", ".vs", "TestResults", "artifacts", "node_modules", "data"], StringComparer.Ordinal);

    public static string Root { get; } = FindRoot();

    /// <summary>Paths of all files, relative to the root, with slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Project> Projects { get; } = [.. Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Project.Read)];

    public static IEnumerable<string> SourcesIn(string folder) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static bool Has(string file) => File.Exists(Path.Combine(Root, file));

    /// <summary>One message with every offender: who repairs one wants to know of the others.</summary>
    public static void None(IEnumerable<string> offenders, string rule)
    {
        var found = offenders.ToList();
        Assert.True(found.Count == 0, $"{rule}{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        // In a linked working tree .git is a file that names a place on this machine.
        foreach (var file in folder.EnumerateFiles().Where(file => !NotOurs.Contains(file.Name)))
            yield return Path.GetRelativePath(Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
        foreach (var file in folder.EnumerateDirectories().Where(sub => !NotOurs.Contains(sub.Name)).SelectMany(Walk))
            yield return file;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Directory.GetParent(here); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NetConnect.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No NetConnect.sln above {here}.");
    }
}
