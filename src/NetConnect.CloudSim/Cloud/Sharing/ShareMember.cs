using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud.Sharing;

/// <summary>A resource in a share, or an account that it is for.</summary>
public sealed class ShareMember
{
    public const string Associating = "ASSOCIATING", Associated = "ASSOCIATED", Disassociating = "DISASSOCIATING", Disassociated = "DISASSOCIATED";

    /// <summary>An ARN, or an account.</summary>
    public string Entity { get; set; } = "";
    public bool IsPrincipal { get; set; }
    public string Status { get; set; } = Associating;
    public string? NextStatus { get; set; }
    public DateTimeOffset NextAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public ShareInvitation? Invitation { get; set; }

    [JsonIgnore] public bool IsTerminal => Status == Disassociated;

    public void Become(string status, string next, DateTimeOffset at, DateTimeOffset now) =>
        (Status, NextStatus, NextAt, UpdatedAt) = (status, next, at, now);

    public void Advance(DateTimeOffset now)
    {
        if (NextStatus is { } status && NextAt <= now) (Status, NextStatus, UpdatedAt) = (status, null, NextAt);
        Invitation?.Advance(now);
    }
}
