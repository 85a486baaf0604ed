using System.Text.Json.Serialization;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Resources;

/// <summary>What may be reached: a line of <c>l4filters</c>, or of what is really open.</summary>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c> or <c>any</c>.</param>
/// <param name="Ports">For tcp and udp: <c>443</c> or <c>8000-8100</c>.</param>
/// <param name="From">A prefix or a service id; anyone connected when absent.</param>
public sealed record L4FilterDto(
    [property: OneOf("tcp", "udp", "icmp", "any")] string Protocol,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Form(TextForm.Ports)] string? Ports = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From = null);
