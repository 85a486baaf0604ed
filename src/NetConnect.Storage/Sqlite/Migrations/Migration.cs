using System.Globalization;

namespace NetConnect.Storage.Sqlite.Migrations;

/// <summary>A step from one version of the database to the next: a file <c>NNN-what.sql</c> in this folder, never changed once released.</summary>
internal sealed record Migration(int Version, string Name, string Sql)
{
    private const string Prefix = "sqlite/";

    public static IReadOnlyList<Migration> All { get; } =
        [.. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(migration => migration.Version)];

    private static Migration Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        var name = resource[Prefix.Length..];
        return new(int.Parse(name.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
