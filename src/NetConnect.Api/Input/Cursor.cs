using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace NetConnect.Api.Input;

/// <summary>The opaque text by which a list goes on.</summary>
public static class Cursor
{
    [return: NotNullIfNotNull(nameof(after))]
    public static string? Write(string? after) => after is null ? null : WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(after));

    /// <summary>The id behind which a list of entities goes on.</summary>
    public static bool TryReadId(string cursor, out string? after) =>
        EntityId.TryParse(Decode(cursor), out after);

    /// <summary>The name, of another's making, behind which a list goes on.</summary>
    public static bool TryReadName(string cursor, out string? after)
    {
        after = Decode(cursor);
        return after is { Length: >= 1 and <= 100 } && TextRules.Line.FaultOf(after) is null;
    }

    /// <summary>The position behind which a log goes on.</summary>
    public static bool TryReadPosition(string cursor, out string? after)
    {
        after = Decode(cursor);
        return long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static string? Decode(string cursor)
    {
        try
        {
            return cursor.Length <= 200 ? Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
