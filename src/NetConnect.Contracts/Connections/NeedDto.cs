using System.Text.Json.Serialization;

namespace NetConnect.Contracts.Connections;

/// <summary>Ports that a connection asks to have opened, for itself only.</summary>
/// <param name="To"><c>left</c> or <c>right</c>.</param>
public sealed record NeedDto(
    string To, string Protocol, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Ports = null);
