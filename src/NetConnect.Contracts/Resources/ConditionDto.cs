using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Resources;

/// <summary>One thing that is true of an entity, false, or not known.</summary>
/// <param name="Status"><c>True</c>, <c>False</c> or <c>Unknown</c>.</param>
public sealed record ConditionDto(string Type, [property: OneOf("True", "False", "Unknown")] string Status, string Reason, string Message, DateTimeOffset Since);
