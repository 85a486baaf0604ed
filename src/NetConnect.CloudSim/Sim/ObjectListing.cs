using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Cloud;

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
        };

        bool Matches(string a, string r) => (account is null || account == a) && (region is null || region == r);
    }

    private static JsonObject Describe(World world, RegionState region, CloudObject item)
    {
        var json = JsonSerializer.SerializeToNode(item, item.GetType(), WorldJson.Options)!.AsObject();
        json.Insert(0, "kind", JsonNamingPolicy.KebabCaseLower.ConvertName(item.GetType().Name));
        json["tags"] = Tags(region, item.Id);
        if (item is RouteTable table)
            foreach (var (route, index) in table.Routes.Select((r, i) => (r, i)))
                json["routes"]![index]!["state"] = world.IsBlackhole(route, region) ? "blackhole" : "active";
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

    private static JsonNode Tags(RegionState region, string id) => JsonSerializer.SerializeToNode(region.TagsOf(id))!;
}
