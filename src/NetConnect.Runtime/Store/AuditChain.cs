using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NetConnect.Runtime.Store;

/// <summary>Chains audit entries by hash, so that a changed, missing or reordered entry is found.</summary>
public static class AuditChain
{
    /// <summary>What stands before the first entry.</summary>
    public const string Start = "netconnect-audit-1";

    public static string Next(string previousHash, long position, NewAudit entry)
    {
        var text = JsonSerializer.Serialize(
            new object[]
            {
                previousHash, position, entry.At.UtcTicks, entry.Actor, entry.Action, entry.Subject.ToString(),
                entry.Scopes, entry.Outcome, entry.Detail,
            });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The position of the first entry that does not fit, or none.</summary>
    public static long? FirstBreak(IEnumerable<StoredAudit> entries, string previousHash = Start)
    {
        foreach (var stored in entries)
        {
            if (Next(previousHash, stored.Position, stored.Entry) != stored.Hash)
                return stored.Position;
            previousHash = stored.Hash;
        }

        return null;
    }
}
