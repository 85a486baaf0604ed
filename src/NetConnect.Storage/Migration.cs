using System.Globalization;

namespace NetConnect.Storage;

/// <summary>A step from one version of a database to the next: a file <c>NNN-what.sql</c> in its folder <c>Migrations</c>, never changed once released.</summary>
internal sealed record Migration(int Version, string Name, string Sql)
{
    public static IReadOnlyList<Migration> Sqlite { get; } = Of("sqlite/");

    public static IReadOnlyList<Migration> Postgres { get; } = Of("postgres/");

    private static IReadOnlyList<Migration> Of(string prefix) =>
        [.. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => Read(resource, resource[prefix.Length..]))
            .OrderBy(migration => migration.Version)];

    private static Migration Read(string resource, string name)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        return new(int.Parse(name.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
