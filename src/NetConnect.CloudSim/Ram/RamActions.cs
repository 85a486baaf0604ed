namespace NetConnect.CloudSim.Ram;

/// <summary>The table of everything this RAM can do.</summary>
internal static class RamActions
{
    public static readonly RamAction[] All = [.. Shares.All, .. ShareMembers.All, .. Invitations.All];
}
