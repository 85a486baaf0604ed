namespace NetConnect.Model.Decisions;

/// <summary>Why a link type can't be used here.</summary>
/// <param name="Value">What was found.</param>
/// <param name="Limit">What would be allowed.</param>
public sealed record Veto(string Fact, string Value, string Limit, string Source, string Date, string Message);
