namespace NetConnect.Api.Input;

/// <summary>What a query parameter must be like, as its reader says.</summary>
public sealed record QueryForm(
    string Name,
    int? Min = null,
    int? Max = null,
    TextRule? Rule = null,
    IReadOnlyCollection<string>? Words = null,
    bool IsId = false,
    string? Description = null);
