using System.Collections.Frozen;
using System.Text.Json;

namespace NetConnect.Model;

/// <summary>The word by which clients know an enum value, e.g. <c>AWS_PEERING</c>.</summary>
public static class WireName
{
    public static string Of<T>(T value) where T : struct, Enum =>
        Words<T>.Known.TryGetValue(value, out var word) ? word : Convert(value);

    public static bool TryParse<T>(string? text, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Of(candidate) == text)
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static string Convert<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    /// <summary>Made once: ids of networks are made of such words, everywhere and all the time.</summary>
    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Known = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, Convert);
    }
}
