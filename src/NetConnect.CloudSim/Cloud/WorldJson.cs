using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud;

/// <summary>The JSON of state files and of the control API: snake case, enums as words.</summary>
public static class WorldJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    // A file of a newer build may carry fields this one doesn't know.
    private static readonly JsonSerializerOptions Lenient = new(Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public static byte[] Save(World world) => JsonSerializer.SerializeToUtf8Bytes(world, Lenient);

    public static World Load(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<World>(json, Lenient) is { Format: 1 } world ? world : throw new JsonException("This is no world of format 1.");
}
