namespace NetConnect.Contracts.Connections;

/// <summary>The walk of a packet from left to right and of its answer back.</summary>
/// <param name="StoppedAt">The first hop that stops it.</param>
public sealed record PathDto(bool Passes, IReadOnlyList<HopDto> Forward, IReadOnlyList<HopDto> Back, HopDto? StoppedAt);
