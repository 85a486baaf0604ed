using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetConnect.Model.Facts;

/// <summary>How files that people write are read: comments are welcome, and a member that nobody knows is a mistake.</summary>
internal static class StrictJson
{
    private static readonly JsonSerializerOptions Options = new(NetConnectJson.Options)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The document, or what is wrong with it.</summary>
    public static (T? Document, string? Fault) Read<T>(FactFile file) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(file.Text, Options) is { } document ? (document, null) : (null, $"{file.Name} is empty.");
        }
        catch (JsonException fault)
        {
            return (null, $"{file.Name}: {fault.Message}");
        }
    }
}
