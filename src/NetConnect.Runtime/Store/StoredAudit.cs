namespace NetConnect.Runtime.Store;

/// <summary>An audit entry with its place in the log and its link of the hash chain.</summary>
/// <param name="Hash">Hex SHA-256 over the previous entry's hash and this entry; see <see cref="AuditChain"/>.</param>
public sealed record StoredAudit(long Position, NewAudit Entry, string Hash);
