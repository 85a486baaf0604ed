using System.Text.Json;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>What the tools said of one gateway.</summary>
/// <param name="Rules">By table of ours: nft's list of it.</param>
internal sealed record GatewayFacts(
    List<IpInterface> Interfaces,
    List<IpRoute> Routes,
    List<IpNeighbour> Neighbours,
    Dictionary<string, JsonElement> Rules,
    List<WireguardPeer> Wireguard,
    bool Forwards)
{
    /// <exception cref="FormatException">Something is missing, or is not what the tools write.</exception>
    public static GatewayFacts Parse(string output)
    {
        var sections = GatewayScript.Sections(output) ?? throw new FormatException("the reading breaks off before its end");
        try
        {
            return Checked(new(
                List<IpInterface>(Find(sections, "addr")),
                List<IpRoute>(Find(sections, "route")),
                List<IpNeighbour>(Find(sections, "neigh")),
                sections.Where(section => section.Name.StartsWith("rules ", StringComparison.Ordinal))
                    .ToDictionary(section => section.Name["rules ".Length..], section => Json<JsonElement>(section.Text).GetProperty("nftables"), StringComparer.Ordinal),
                [.. Find(sections, "wireguard").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(WireguardPeer.Parse).OfType<WireguardPeer>()],
                Find(sections, "forward").Trim() == "1"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"the tools wrote what can't be understood: {e.Message}", e);
        }
    }

    private static string Find(List<(string Name, string Text)> sections, string name) =>
        sections.Find(section => section.Name == name) is { Name: not null } found ? found.Text : throw new FormatException($"the reading has no {name}");

    /// <summary>No gateway is without a loopback, and no route leads over an interface that is not there: such a reading is not believed.</summary>
    private static GatewayFacts Checked(GatewayFacts facts)
    {
        var names = facts.Interfaces.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        if (!names.Contains("lo"))
            throw new FormatException("the tools show no loopback interface, so they don't show all");
        return facts.Routes.Find(route => route.Dev is { } dev && !names.Contains(dev)) is { } route
            ? throw new FormatException($"a route leads over {route.Dev}, which the tools don't show: the reading contradicts itself")
            : facts;
    }

    // Where there is nothing, older tools write nothing at all.
    private static List<T> List<T>(string text)
        where T : class => [.. (Json<List<T?>?>(string.IsNullOrWhiteSpace(text) ? "[]" : text) ?? []).OfType<T>()];

    private static T Json<T>(string text) => JsonSerializer.Deserialize<T>(text, IpJson.Options)!;
}
