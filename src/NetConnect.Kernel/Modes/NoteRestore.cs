namespace NetConnect.Kernel.Modes;

/// <summary>The store was restored from a backup: the installation looks only, until an operator has seen what is missing.</summary>
/// <param name="Id">Tells one restore from another: the same one is noted once.</param>
public sealed record NoteRestore(string Id, DateTimeOffset BackupAt);
