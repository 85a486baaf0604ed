namespace NetConnect.Model.Facts;

/// <summary>A file of facts, or of link sheets, as it was found.</summary>
/// <param name="Name">For whoever has to correct it.</param>
public sealed record FactFile(string Name, string Text);
