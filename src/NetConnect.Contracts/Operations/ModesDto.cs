namespace NetConnect.Contracts.Operations;

/// <summary>All modes: the installation's first, then those of accounts and networks that were ever set or spent from.</summary>
/// <param name="PauseFile">A file <c>PAUSE</c> lies in the data directory: nothing is changed, whatever the modes say.</param>
/// <param name="Budgets">What each account may spend within an hour; beyond, it goes to OBSERVE by itself.</param>
public sealed record ModesDto(bool PauseFile, SpentDto Budgets, IReadOnlyList<ModeDto> Items);
