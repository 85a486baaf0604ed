using System.Collections.Frozen;
using System.Text.Json;

namespace NetConnect.Model;

/// <summary>The word by which clients know an enum value, e.g. <c>AWS_PEERING</c>.</summary>
public static class WireName
{
    public static string Of<T>(T value) where T : struct, Enum =>
        Names<T>.Known.GetValueOrDefault(value) ?? JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

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

    // Keys of actors and names of networks are full of them.
    private static class Names<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Known =
            Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));
    }
}
