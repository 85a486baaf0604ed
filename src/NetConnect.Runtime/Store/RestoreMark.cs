using System.Collections.Immutable;

namespace NetConnect.Runtime.Store;

/// <summary>Left in a database that was restored: whoever takes it over starts by looking only.</summary>
/// <param name="Id">Tells one restore from another.</param>
/// <param name="Position">The last position of the log in the backup.</param>
/// <param name="IsComplete">The database that was replaced could be read, so that <paramref name="Lost"/> is all that was lost.</param>
/// <param name="LostCount">How many decisions were lost.</param>
/// <param name="Lost">The youngest of them.</param>
public sealed record RestoreMark(
    string Id, DateTimeOffset At, DateTimeOffset BackupAt, long Position, bool IsComplete, int LostCount, ImmutableArray<LostDecision> Lost);
