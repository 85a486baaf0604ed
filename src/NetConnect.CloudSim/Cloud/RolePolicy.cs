namespace NetConnect.CloudSim.Cloud;

/// <summary>Who may assume a role, and what its sessions may not do.</summary>
public sealed class RolePolicy
{
    public string Role { get; set; } = "";

    /// <summary>Required in AssumeRole when set.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Further external ids that will do: a condition of a trust policy may list several.</summary>
    public List<string> ExternalIds { get; set; } = [];

    /// <summary>Account ids or principal ARNs; null means anybody.</summary>
    public List<string>? Principals { get; set; }

    /// <summary>Actions that answer UnauthorizedOperation to sessions of this role; "*" at the end is a wildcard.</summary>
    public List<string> Deny { get; set; } = [];

    /// <summary>The only actions that sessions of this role may call, with the same wildcard; null means all.</summary>
    public List<string>? Allow { get; set; }

    public bool Accepts(string? externalId) =>
        (ExternalId is null && ExternalIds.Count == 0) || (externalId is not null && (externalId == ExternalId || ExternalIds.Contains(externalId)));

    public bool Denies(string action) => Deny.Exists(d => Names(d, action)) || Allow?.Exists(a => Names(a, action)) == false;

    private static bool Names(string pattern, string action) =>
        pattern.EndsWith('*') ? action.StartsWith(pattern[..^1], StringComparison.Ordinal) : action == pattern;
}
