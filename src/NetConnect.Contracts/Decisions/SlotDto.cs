namespace NetConnect.Contracts.Decisions;

/// <summary>One thing that a link takes up, of which a network has only so many.</summary>
/// <param name="Pool">E.g. <c>links</c>, <c>routes/rtb-1</c>.</param>
public sealed record SlotDto(string Network, string Pool, string Item);
