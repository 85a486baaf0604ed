namespace NetConnect.Contracts.Operations;

/// <summary>A backup in the server's data directory. Keys are no part of it: keep those elsewhere.</summary>
/// <param name="File">Where it lies, on the server's host.</param>
/// <param name="Position">The last position of the log in it.</param>
/// <param name="AuditHash">The last link of its audit chain: kept elsewhere, it shows later whether the audit was cut off.</param>
public sealed record BackupDto(string File, DateTimeOffset At, string Installation, long Position, long AuditPosition, string AuditHash, long Bytes);
