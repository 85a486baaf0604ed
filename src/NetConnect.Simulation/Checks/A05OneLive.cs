using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Nothing is made twice.</summary>
internal sealed class A05OneLive(World world) : Check(world, "A5", "There is at most one live object per link, part and incarnation.")
{
    public override void OnCalled(CloudCall call)
    {
        LookAtHubs();
        foreach (var pair in World.Cloud.Peerings.Where(peering => peering is { IsOurs: true, IsLive: true } && !peering.OwnerTags.IsEmpty).GroupBy(peering => peering.Pair).Where(pair => pair.Count() > 1))
            Broken($"{pair.Key} has {string.Join(" and ", pair.Select(peering => peering.Id))}.");
        foreach (var network in World.Cloud.Networks)
        {
            foreach (var twice in network.Groups.Values.Where(group => group.IsOurs).GroupBy(group => group.Resource).Where(same => same.Count() > 1))
                Broken($"{twice.Key} has {string.Join(" and ", twice.Select(group => group.Id))} in {network.Reference.NetworkId}.");
        }
    }

    /// <summary>EC2 takes no token for gateways: a second one may come of a call that was done twice, and has to go again.</summary>
    public override void AtRest()
    {
        foreach (var twice in World.Cloud.Transit.Gateways.Where(gateway => gateway is { IsOurs: true, IsMarked: true, IsLeaving: false }).GroupBy(gateway => gateway.Hub).Where(same => same.Count() > 1))
            Broken($"{twice.Key} has {string.Join(" and ", twice.Select(gateway => gateway.Id))}.");
    }

    private void LookAtHubs()
    {
        var transit = World.Cloud.Transit;
        foreach (var twice in transit.Attachments.Where(attachment => attachment is { IsOurs: true, IsMarked: true, IsLeaving: false })
            .GroupBy(attachment => (attachment.Gateway, End: attachment.Network?.ToString() ?? attachment.Peer)).Where(same => same.Count() > 1))
            Broken($"{twice.Key.End} hangs on {twice.Key.Gateway} by {string.Join(" and ", twice.Select(attachment => attachment.Id))}.");
        foreach (var twice in transit.Tables.SelectMany(table => table.Ties.Select(tie => (tie.Attachment, table.Gateway, Table: table.Id))).GroupBy(tie => (tie.Attachment, tie.Gateway)).Where(same => same.Count() > 1))
            Broken($"{twice.Key.Attachment} goes by {string.Join(" and ", twice.Select(tie => tie.Table))}.");
    }
}
