using System.Security.Cryptography;
using System.Text;
using NetConnect.CloudSim.Cloud.Sharing;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Cloud;

/// <summary>Everything that exists in the simulated clouds. Not thread-safe: the emulator holds a lock around it.</summary>
public sealed class World
{
    public const string RootAccount = "000000000000";

    public int Format { get; set; } = 1;
    public long Seed { get; set; }

    /// <summary>Rises with each id and each object, so that the same calls always give the same ids.</summary>
    public long Counter { get; set; }

    /// <summary>Rises with each change; what is saved is known by it.</summary>
    public long Version { get; set; }

    public Settings Settings { get; set; } = new();
    public SortedDictionary<string, Limits> AccountLimits { get; set; } = [];
    public SortedDictionary<string, RegionState> Regions { get; set; } = [];
    public Dictionary<string, Peering> Peerings { get; set; } = [];
    public Dictionary<string, TransitAttachment> TransitAttachments { get; set; } = [];
    public Dictionary<string, ResourceShare> ResourceShares { get; set; } = [];
    public SortedDictionary<string, RolePolicy> Roles { get; set; } = [];
    public SortedDictionary<string, AccessKey> AccessKeys { get; set; } = new() { ["test"] = new("test", "test", RootAccount) };

    public RegionState At(string account, string region)
    {
        var key = $"{account}/{region}";
        if (!Regions.TryGetValue(key, out var state))
            Regions[key] = state = new RegionState { Account = account, Region = region };
        return state;
    }

    public Limits LimitsOf(string account) => AccountLimits.GetValueOrDefault(account, Settings.Limits);

    public string NewId(string prefix)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}:{++Counter}"));
        return $"{prefix}-0{Convert.ToHexStringLower(hash)[..16]}";
    }

    public Vpc? FindVpc(string id) => Regions.Values.Select(r => r.Vpcs.GetValueOrDefault(id)).FirstOrDefault(v => v is not null);

    public Vpc? VpcOf(PeeringSide side) =>
        Regions.TryGetValue($"{side.Account}/{side.Region}", out var region) ? region.Vpcs.GetValueOrDefault(side.VpcId) : null;

    /// <summary>Lets the time pass for everything that changes by itself.</summary>
    public void Advance(DateTimeOffset now)
    {
        foreach (var peering in Peerings.Values) peering.Advance(now);
        foreach (var attachment in TransitAttachments.Values) attachment.Advance(now);
        foreach (var share in ResourceShares.Values) share.Advance(now);
        foreach (var region in Regions.Values)
        {
            foreach (var gateway in region.TransitGateways.Values) gateway.Advance(now);
            foreach (var table in region.TransitRouteTables.Values) table.AdvanceAll(now);
        }
        TransitDefaults.Apply(this);
    }

    /// <summary>A route is a blackhole when its target can't take packets any more.</summary>
    /// <param name="vpcId">Whose table the route stands in.</param>
    public bool IsBlackhole(Route route, RegionState region, string vpcId) => route.Target switch
    {
        // A gateway that never was one here is only a name, as are those of other kinds.
        var t when t.StartsWith("tgw-", StringComparison.Ordinal) => this.FindGateway(t) is not null && this.AttachmentOf(vpcId, t) is not { Carries: true },
        var t when t.StartsWith("pcx-", StringComparison.Ordinal) => !Peerings.TryGetValue(t, out var p) || p.State != PeeringState.Active,
        var t when t.StartsWith("eni-", StringComparison.Ordinal) => !region.NetworkInterfaces.ContainsKey(t),
        _ => false,
    };
}
