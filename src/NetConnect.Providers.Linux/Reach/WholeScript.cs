namespace NetConnect.Providers.Linux.Reach;

/// <summary>A script that is carried out as a whole or not at all.</summary>
internal static class WholeScript
{
    /// <summary>A shell runs what it has read, also the torn half of a line when a connection breaks; of a group it runs nothing before it has read its end.</summary>
    public static string Of(string script) => $"{{\n{script.TrimEnd('\n')}\n}}\n";
}
