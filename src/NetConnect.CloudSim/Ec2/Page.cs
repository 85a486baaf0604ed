using System.Globalization;
using System.Text;

namespace NetConnect.CloudSim.Ec2;

/// <summary>One page of a list; the token names the last item seen, so that deletions in between skip nothing.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken)
{
    private const int Smallest = 5, Largest = 1000;

    public static Page<T> Cut(Ec2Call call, IEnumerable<T> items, Func<T, long> position, bool byId)
    {
        var size = call.Form.Number("MaxResults");
        if (size is not null && byId) throw Refuse.Combination("The parameter maxResults cannot be used with the parameter ids");
        if (size is < Smallest or > Largest)
            throw Refuse.Value($"Value ( {size} ) for parameter maxResults is invalid. Expecting a value between {Smallest} and {Largest}.");
        if (call.Form.Get("NextToken") is { } token)
        {
            var last = Decode(token);
            items = items.Where(item => position(item) > last);
        }
        var list = items.ToList();
        if (size is not { } wanted || list.Count <= wanted) return new(list, null);
        return new(list[..wanted], Encode(position(list[wanted - 1])));
    }

    private static string Encode(long position) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"after:{position}")));

    private static long Decode(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text && text.StartsWith("after:", StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw Refuse.Value("The token is invalid.");
    }
}
