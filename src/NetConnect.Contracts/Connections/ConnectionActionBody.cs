using System.Text.Json.Serialization;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Connections;

/// <summary>The body of actions on a connection.</summary>
/// <param name="Reason">Needed to reject and to override.</param>
/// <param name="PlanHash">What is approved; approve only.</param>
/// <param name="Side"><c>left</c> or <c>right</c>; operators name it when they override.</param>
public sealed record ConnectionActionBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Form(TextForm.Reason)] string? Reason = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Form(TextForm.PlanHash)] string? PlanHash = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), OneOf("left", "right")] string? Side = null);
