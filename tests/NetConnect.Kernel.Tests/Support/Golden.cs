using System.Runtime.CompilerServices;

namespace NetConnect.Kernel.Tests.Support;

/// <summary>Texts on file that are compared with what the code says today; <c>NETCONNECT_REWRITE=1</c> writes them anew, to be reviewed as a diff.</summary>
internal static class Golden
{
    private const string Switch = "NETCONNECT_REWRITE";

    /// <param name="path">Relative to the source file that calls.</param>
    public static void Check(string path, string actual, [CallerFilePath] string caller = "")
    {
        var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, path));
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(file, actual);
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"{Path.GetFileName(file)} differs. Run the test with {Switch}=1 and review the diff.\n{FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}\n  on file: {old.ElementAtOrDefault(line)}\n  now:     {now.ElementAtOrDefault(line)}";
    }
}
