using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetConnect.Model;

/// <summary>A stored record: fields written by a newer version are kept and written back, never dropped.</summary>
public abstract record Document
{
    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }
}
