namespace NetConnect.Cli.Names;

/// <summary>Which names somebody may have meant.</summary>
internal static class Closeness
{
    /// <summary>The names nearest to a text, nearest first; none when nothing is near.</summary>
    public static IReadOnlyList<string> Near(string text, IEnumerable<string> names) =>
    [
        .. from name in names.Distinct()
           let distance = name.Contains(text, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(text.ToUpperInvariant(), name.ToUpperInvariant())
           where distance <= Math.Max(1, text.Length / 3)
           orderby distance, name
           select name,
    ];

    /// <summary>How many letters have to be changed, added, removed, or swapped with their neighbour.</summary>
    public static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
                steps[i, j] = i == 0 || j == 0 ? i + j : Fewest(steps, a, b, i, j);
        return steps[a.Length, b.Length];
    }

    private static int Fewest(int[,] steps, string a, string b, int i, int j)
    {
        var changed = steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var fewest = Math.Min(changed, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
        var areSwapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return areSwapped ? Math.Min(fewest, steps[i - 2, j - 2] + 1) : fewest;
    }
}
