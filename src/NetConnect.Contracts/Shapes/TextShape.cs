namespace NetConnect.Contracts.Shapes;

/// <summary>Bounds and pattern of a text, in the terms of JSON Schema.</summary>
public sealed record TextShape(int? Min = null, int? Max = null, string? Pattern = null, string? Format = null, string? Example = null);
