using System.Collections.Immutable;
using System.Text.Json;
using System.Data.Common;
using NetConnect.Model.Identity;

namespace NetConnect.Storage;

/// <summary>How values are written in columns: kinds in lower case, times as UTC ticks (exact, for the audit chain), scopes as JSON.</summary>
internal static class Columns
{
    private static readonly Dictionary<ActorKind, string> names =
#pragma warning disable CA1308 // lower case is the stored form
        Enum.GetValues<ActorKind>().ToDictionary(kind => kind, kind => kind.ToString().ToLowerInvariant());
#pragma warning restore CA1308

    private static readonly Dictionary<string, ActorKind> kinds = names.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(ActorKind kind) => names[kind];

    public static long Of(DateTimeOffset time) => time.UtcTicks;

    public static long? Of(DateTimeOffset? time) => time?.UtcTicks;

    public static string Of(ImmutableArray<string> scopes) => scopes.IsDefaultOrEmpty ? "[]" : JsonSerializer.Serialize(scopes);

    public static ActorKey Key(this DbDataReader row, int kind) => new(kinds[row.GetString(kind)], row.GetString(kind + 1));

    public static DateTimeOffset Time(this DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? TimeOrNone(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    public static ImmutableArray<string> Scopes(this DbDataReader row, int column) =>
        JsonSerializer.Deserialize<ImmutableArray<string>>(row.GetString(column));
}
