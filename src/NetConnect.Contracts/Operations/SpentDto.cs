namespace NetConnect.Contracts.Operations;

/// <summary>Numbers of changing calls within an hour: what was spent, or what may be.</summary>
/// <param name="Changes">All of them.</param>
/// <param name="Deletions">Those that removed something.</param>
/// <param name="Repairs">Those that restored what somebody else removed or changed.</param>
public sealed record SpentDto(int Changes, int Deletions, int Repairs);
