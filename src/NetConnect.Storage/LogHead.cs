namespace NetConnect.Storage;

/// <summary>The end of the log: the last position given, and the last link of the audit chain.</summary>
internal readonly record struct LogHead(long Position, long AuditPosition, string AuditHash);
