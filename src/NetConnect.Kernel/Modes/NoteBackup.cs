namespace NetConnect.Kernel.Modes;

/// <summary>Somebody made a backup.</summary>
/// <param name="AuditHash">The end of the audit chain in it.</param>
public sealed record NoteBackup(string By, string File, string AuditHash);
