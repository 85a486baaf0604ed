using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Hubs;

/// <summary>Connections over hubs, as their owners ask for them, and a kernel for each network that takes part.</summary>
internal sealed class HubLinks(HubCloud cloud, string setting = "create")
{
    private readonly Dictionary<NetworkRef, NetworkDriver> _sides = [];

    public NetworkDriver this[NetworkRef network] => _sides.TryGetValue(network, out var side) ? side : _sides[network] = cloud.Drive(network, setting);

    public IEnumerable<NetworkDriver> Sides => _sides.Values;

    public string Open => string.Join("\n", Sides.SelectMany(side => side.Parts.Where(part => part.IsWanted ? part.Presence != PartPresence.Ready : part.Presence != PartPresence.Absent)
        .Select(part => $"{side.Network}: {part.Key} {part.Presence} {part.Message}")));

    public void AssertSettled() => Assert.True(Open.Length == 0, Open);

    public void Add(string connection, NetworkRef left, string leftPrefix, NetworkRef right, string rightPrefix, NetworkRef? rightHub = null)
    {
        var (hub, other) = (HubCloud.Hub, rightHub ?? HubCloud.Hub);
        this[left].Halves.Add(Given.Spoke(hub, right, leftPrefix, rightPrefix, connection, Given.Ping(rightPrefix)) with { Resource = "res-" + left.NetworkId });
        this[right].Halves.Add(Given.Spoke(other, left, rightPrefix, leftPrefix, connection, Given.Ping(leftPrefix)) with { Resource = "res-" + right.NetworkId });
        var (one, two) = (Given.End(left, leftPrefix, hub), Given.End(right, rightPrefix, other, region: other == HubCloud.FarHub ? HubCloud.There : HubCloud.Here));
        this[hub].Halves.Add(Given.HubHalf(hub, one, two, connection, other, setting));
        if (other != hub)
            this[other].Halves.Add(Given.HubHalf(other, one, two, connection, hub, setting));
    }

    public Task SettleAsync() => new LinkDriver([.. Sides]).SettleAsync();

    public Task RemoveAsync(string connection) => new LinkDriver([.. Sides]).RemoveAsync(half => half.Connection == connection);
}
