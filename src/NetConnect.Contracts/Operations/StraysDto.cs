namespace NetConnect.Contracts.Operations;

/// <summary>What was found by reading every region that a provider is registered for.</summary>
/// <param name="Unreadable">Regions that could not be read, each with the reason: nothing is known of them.</param>
public sealed record StraysDto(IReadOnlyList<StrayDto> Items, IReadOnlyList<string> Unreadable);
