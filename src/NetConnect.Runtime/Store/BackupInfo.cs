namespace NetConnect.Runtime.Store;

/// <summary>A backup that was made, and what it holds: keep the end of its audit chain elsewhere, and a later truncation is found.</summary>
/// <param name="Position">The last position of the log in it.</param>
/// <param name="AuditHash">The last link of its audit chain.</param>
public sealed record BackupInfo(string File, DateTimeOffset At, string Installation, long Position, long AuditPosition, string AuditHash, long Bytes);
