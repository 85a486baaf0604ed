namespace NetConnect.Contracts.Decisions;

/// <summary>Why a link type can't be used.</summary>
public sealed record VetoDto(string Fact, string Value, string Limit, string Source, string Date, string Message);
