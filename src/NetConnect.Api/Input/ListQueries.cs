using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Input;

/// <summary>What lists have in common: <c>limit</c>, <c>cursor</c> and the filters.</summary>
public static class ListQueries
{
    public const int DefaultLimit = 50;

    public const int MaxLimit = 500;

    /// <summary>Limit and cursor alone.</summary>
    public static ListQuery Page(QueryReader reader) => new() { Limit = Limit(reader), After = After(reader, Cursor.TryReadId) };

    /// <summary>Networks go by the names that their provider gives them.</summary>
    public static ListQuery Networks(QueryReader reader) => new() { Limit = Limit(reader), After = After(reader, Cursor.TryReadName) };

    /// <summary>Limit, cursor and name; further filters are the caller's to read.</summary>
    public static ListQuery Entities(QueryReader reader) => Plain(reader) with { Name = reader.Text("name", TextRules.Name) };

    /// <summary>Limit and cursor.</summary>
    public static ListQuery Plain(QueryReader reader) => new() { Limit = Limit(reader), After = After(reader, Cursor.TryReadId) };

    public static EventListQuery Events(QueryReader reader) => new(Limit(reader), After: After(reader, Cursor.TryReadPosition));

    public static AuditListQuery Audit(QueryReader reader) => new(Limit(reader), After: After(reader, Cursor.TryReadPosition));

    private static int Limit(QueryReader reader) => reader.Integer("limit", 1, MaxLimit) ?? DefaultLimit;

    private delegate bool TryRead(string cursor, out string? after);

    private static string? After(QueryReader reader, TryRead tryRead)
    {
        if (reader.Find("cursor") is not { } cursor)
            return null;
        if (tryRead(cursor, out var after))
            return after;
        reader.Fault("cursor", FaultCodes.BadFormat, "Give `next_cursor` of the page before, unchanged.");
        return null;
    }
}
