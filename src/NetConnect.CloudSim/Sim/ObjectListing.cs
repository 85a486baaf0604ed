using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Sharing;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Sim;

/// <summary>Everything there is, without EC2's visibility rules: terminal peerings too, and the tags of both sides.</summary>
internal static class ObjectListing
{
    public static object List(World world, string? account, string? region, DateTimeOffset now)
    {
        var regions = world.Regions.Values.Where(r => Matches(r.Account, r.Region)).ToList();
        var peerings = world.Peerings.Values.Where(p => Matches(p.Requester.Account, p.Requester.Region) || Matches(p.Accepter.Account, p.Accepter.Region));
        return new
        {
            now,
            world.Version,
            objects = regions.SelectMany(r => r.Objects().OrderBy(o => o.Sequence).Select(o => Describe(world, r, o))).ToList(),
            peerings = peerings.OrderBy(p => p.Sequence).Select(p => Describe(world, p)).ToList(),
            transit_attachments = world.TransitAttachments.Values.Where(a => Concerns(a)).OrderBy(a => a.Sequence).Select(a => Describe(world, a)).ToList(),
            resource_shares = world.ResourceShares.Values.Where(s => Matches(s.Owner, s.Region)).OrderBy(s => s.Sequence).Select(Describe).ToList(),
        };

        bool Concerns(TransitAttachment a) =>
            Matches(a.Owner, a.Region) || Matches(a.GatewayOwner, a.Region) || (a.Peer is { } peer && Matches(peer.Account, peer.Region));

        bool Matches(string a, string r) => (account is null || account == a) && (region is null || region == r);
    }

    private static JsonObject Describe(World world, RegionState region, CloudObject item)
    {
        var json = JsonSerializer.SerializeToNode(item, item.GetType(), WorldJson.Options)!.AsObject();
        json.Insert(0, "kind", JsonNamingPolicy.KebabCaseLower.ConvertName(item.GetType().Name));
        json["tags"] = Tags(region, item.Id);
        if (item is LivingObject living) json["terminal"] = living.IsTerminal;
        if (item is RouteTable table)
            foreach (var (route, index) in table.Routes.Select((r, i) => (r, i)))
                json["routes"]![index]!["state"] = world.IsBlackhole(route, region, table.VpcId) ? "blackhole" : "active";
        return json;
    }

    private static JsonObject Describe(World world, Peering peering)
    {
        var json = JsonSerializer.SerializeToNode(peering, WorldJson.Options)!.AsObject();
        json.Insert(0, "kind", "peering");
        json["terminal"] = peering.IsTerminal;
        json["requester"]!["tags"] = Tags(world.At(peering.Requester.Account, peering.Requester.Region), peering.Id);
        json["accepter"]!["tags"] = Tags(world.At(peering.Accepter.Account, peering.Accepter.Region), peering.Id);
        return json;
    }

    private static JsonObject Describe(World world, TransitAttachment attachment)
    {
        var json = JsonSerializer.SerializeToNode(attachment, WorldJson.Options)!.AsObject();
        json.Insert(0, "kind", "transit-attachment");
        json["terminal"] = attachment.IsTerminal;
        json["tags"] = Tags(world.At(attachment.Owner, attachment.Region), attachment.Id);
        return json;
    }

    private static JsonObject Describe(ResourceShare share)
    {
        var json = JsonSerializer.SerializeToNode(share, WorldJson.Options)!.AsObject();
        json.Insert(0, "kind", "resource-share");
        json["terminal"] = share.IsTerminal;
        return json;
    }

    private static JsonNode Tags(RegionState region, string id) => JsonSerializer.SerializeToNode(region.TagsOf(id))!;
}
