using System.Text.Json.Serialization;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Connections;

/// <summary>Ports that a connection asks to have opened, for itself only.</summary>
/// <param name="To"><c>left</c> or <c>right</c>.</param>
public sealed record NeedDto(
    [property: OneOf("left", "right")] string To,
    [property: OneOf("tcp", "udp", "icmp", "any")] string Protocol,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Form(TextForm.Ports)] string? Ports = null);
