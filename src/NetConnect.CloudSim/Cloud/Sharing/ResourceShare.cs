using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud.Sharing;

/// <summary>What one account lets others use: resources and principals, tied together by a share.</summary>
public sealed class ResourceShare
{
    public const string Pending = "PENDING", Active = "ACTIVE", Deleting = "DELETING", Deleted = "DELETED";

    public string Arn { get; set; } = "";
    public string Name { get; set; } = "";
    public string Owner { get; set; } = "";
    public string Region { get; set; } = "";
    public long Sequence { get; set; }
    public bool AllowsExternal { get; set; } = true;
    public string Status { get; set; } = Active;
    public string? NextStatus { get; set; }
    public DateTimeOffset NextAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public SortedDictionary<string, string> Tags { get; set; } = new(StringComparer.Ordinal);
    public string? ClientToken { get; set; }

    /// <summary>What it was made by: the same token with another text is a mistake.</summary>
    public string Asked { get; set; } = "";
    public List<ShareMember> Members { get; set; } = [];

    [JsonIgnore] public bool IsTerminal => Status == Deleted;

    /// <summary>An account may use a resource by it.</summary>
    public bool Gives(string resourceArn, string account) =>
        Status == Active && Has(resourceArn, isPrincipal: false) && Has(account, isPrincipal: true);

    public ShareMember? Find(string entity, bool isPrincipal) => Members.FindLast(m => m.Entity == entity && m.IsPrincipal == isPrincipal && !m.IsTerminal);

    public void Become(string status, string next, DateTimeOffset at, DateTimeOffset now) =>
        (Status, NextStatus, NextAt, UpdatedAt) = (status, next, at, now);

    public void Advance(DateTimeOffset now)
    {
        if (NextStatus is { } status && NextAt <= now) (Status, NextStatus, UpdatedAt) = (status, null, NextAt);
        foreach (var member in Members) member.Advance(now);
    }

    private bool Has(string entity, bool isPrincipal) => Find(entity, isPrincipal)?.Status == ShareMember.Associated;
}
