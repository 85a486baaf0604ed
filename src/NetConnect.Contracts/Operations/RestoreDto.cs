namespace NetConnect.Contracts.Operations;

/// <summary>What to look at before a restored installation is resumed.</summary>
/// <param name="Reviewed">An operator has resumed it since.</param>
/// <param name="BackupPosition">The last position of the log in the backup.</param>
/// <param name="LostIsComplete">The database that was replaced could be read, so <paramref name="LostCount"/> is all that was lost. Else look into an exported audit.</param>
/// <param name="Lost">The youngest decisions that were lost: approvals, requests, deletions and so on.</param>
/// <param name="Strays">What is newer in the clouds than in the backup.</param>
/// <param name="WouldDo">What would be done first after resuming, by connection: what was deleted since the backup would be made again.</param>
public sealed record RestoreDto(
    DateTimeOffset RestoredAt,
    DateTimeOffset BackupAt,
    long BackupPosition,
    bool Reviewed,
    bool LostIsComplete,
    int LostCount,
    IReadOnlyList<LostDecisionDto> Lost,
    StraysDto Strays,
    IReadOnlyList<WouldDoDto> WouldDo);
