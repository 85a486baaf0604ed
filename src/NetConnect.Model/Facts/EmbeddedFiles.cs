using System.Collections.Immutable;

namespace NetConnect.Model.Facts;

/// <summary>The files of <c>Facts/Data</c>, which travel inside the assembly.</summary>
internal static class EmbeddedFiles
{
    private const string LinkSheets = "links.json";

    public static IEnumerable<FactFile> Facts => Names.Where(name => !name.EndsWith(LinkSheets, StringComparison.Ordinal)).Select(Read);

    public static FactFile Links => Read(Names.Single(name => name.EndsWith(LinkSheets, StringComparison.Ordinal)));

    private static ImmutableArray<string> Names =>
        [.. typeof(EmbeddedFiles).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static FactFile Read(string name)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new(name, reader.ReadToEnd());
    }
}
