namespace NetConnect.Model.Outcomes;

/// <summary>One fault of the input.</summary>
/// <param name="Pointer">JSON pointer to the member, e.g. <c>/l4filters/0/ports</c>.</param>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Detail">What to do.</param>
public sealed record FieldFault(string Pointer, string Code, string Detail);
