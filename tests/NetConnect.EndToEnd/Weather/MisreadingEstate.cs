using System.Collections.Concurrent;
using System.Collections.Immutable;
using NetConnect.EndToEnd.Support;
using NetConnect.Model.Topology;
using NetConnect.Server;

namespace NetConnect.EndToEnd.Weather;

/// <summary>An installation whose provider module misreads regions of some accounts, as long as it is told to; single networks it reads well.</summary>
public sealed class MisreadingEstate : Estate
{
    private static readonly Dictionary<string, Func<ImmutableArray<ObservedNetwork>, ImmutableArray<ObservedNetwork>>> Misreadings = new()
    {
        ["no networks at all"] = _ => [],
        ["another account's networks"] = read => [.. read.Select(network => network with { Network = network.Network with { Account = "999999999999" } })],
        ["networks without their routes"] = read => [.. read.Select(network => network with { RouteTables = [] })],
        ["networks without their links"] = read => [.. read.Select(network => network with { Links = [] })],
        ["networks without their groups"] = read => [.. read.Select(network => network with { Groups = [] })],
        ["networks without anything"] = read => [.. read.Select(network => new ObservedNetwork(network.Network, network.Region) { Cidrs = network.Cidrs })],
    };

    private readonly ConcurrentDictionary<string, string> _ways = new();

    internal static IEnumerable<string> Ways => Misreadings.Keys;

    protected override ServerPorts Ports => new() { Provider = provider => new MisreadingProvider(provider, Misread) };

    internal Task MisreadAsync(string account, string? way)
    {
        if (way is null)
            _ways.TryRemove(account, out _);
        else
            _ways[account] = way;
        return Task.CompletedTask;
    }

    private ImmutableArray<ObservedNetwork> Misread(string account, ImmutableArray<ObservedNetwork> read) =>
        _ways.TryGetValue(account, out var way) ? Misreadings[way](read) : read;
}
