using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Conformance;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Linux.Tests.Conformance;

/// <summary>Two gateways that are network namespaces of this machine, each on a host of its own as the module sees it, with what others have there.</summary>
internal sealed class RealGateways : CloudUnderTest
{
    /// <summary>The same in each life of a class: calls of one are looked for in another.</summary>
    private readonly string _name;

    private readonly LinkType _type;
    private readonly GatewayHosts _hosts;

    public RealGateways(TimeProvider clock, LinkType type)
    {
        Assert.SkipWhen(Machine.Obstacle is not null, Machine.Obstacle ?? "");
        _ = clock;
        (_type, _name) = (type, string.Create(CultureInfo.InvariantCulture, $"nck{Environment.ProcessId % 100000}{(int)type}"));
        Machine.Run($"""
            ip netns add {_name}l; ip netns add {_name}r
            ip -n {_name}l link add wan type veth peer name wan netns {_name}r
            {Gateway("l", "10.1", 1)}
            {Gateway("r", "10.2", 2)}

            """);
        _hosts = new(ImmutableDictionary<string, string>.Empty.Add("local-l", $"{_name}l").Add("local-r", $"{_name}r"));
        (Left, Right) = (Site("l", "10.1"), Site("r", "10.2"));
    }

    public override CloudSite Left { get; }

    public override CloudSite Right { get; }

    public override LinkType? Type => _type;

    public override int Changes => _hosts.Changes;

    // A kernel does what it is told at once, shows what it has, and asks nobody to come later.
    public override bool Knows(CloudTrouble trouble) => trouble is not (CloudTrouble.Throttles or CloudTrouble.ShowsLate or CloudTrouble.ShowsStill);

    public override INetworkProvider NewModule(TimeProvider clock) => new LinuxProvider(new() { AllowLocal = true }, clock, NoSecrets.Instance, _hosts);

    public override void Begin(CloudTrouble trouble, TimeSpan time) => _hosts.Trouble = trouble;

    public override void End() => _hosts.Trouble = null;

    public override IReadOnlyList<CloudThing> Inventory() => [.. GatewayInventory.Of("local-l", $"{_name}l"), .. GatewayInventory.Of("local-r", $"{_name}r")];

    public override bool Passes(Cidr left, Cidr right)
    {
        _hosts.Forget();
        // WireGuard shakes hands with the first packet, and tries again after five seconds: the first reply ends it.
        return Machine.Run(["ip", "netns", "exec", $"{_name}lh", "ping", "-c", "1", "-w", "12", "-I", Host(left), Host(right)], "").Code == 0;
    }

    // Without our mark: no alias, another origin, a table of their own.
    public override void DoByHand(CloudSite site, ProviderOperation operation)
    {
        var script = string.Join('\n', operation.Arguments["script"].Split('\n').Where(line => !line.Contains(" alias ", StringComparison.Ordinal)))
            .Replace($"proto {LinuxNaming.RouteProtocol}", "proto static", StringComparison.Ordinal).Replace(LinuxNaming.TablePrefix, "theirs_", StringComparison.Ordinal);
        In(site.Network.NetworkId, script + "\n");
    }

    public override void RemoveByHand(CloudThing thing)
    {
        var (gateway, words) = (_hosts.GatewayOf(thing.Text.Split(' ')[0]), thing.Id.Split(' '));
        In(gateway, thing.Kind switch
        {
            "interface" => $"ip link del dev {words[1]}",
            "route" => $"ip route del {words[1]}",
            "neighbour" => $"ip neigh del {words[1]} dev {words[2]}",
            "chain" => $"nft delete chain inet {words[1]} {words[2]}",
            _ => throw new InvalidOperationException($"Nobody removes {thing}."),
        });
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var ns in new[] { "l", "r", "lh", "rh" })
            Machine.Run(["sh", "-s"], $"for p in $(ip netns pids {_name}{ns} 2> /dev/null); do kill -9 $p; done; ip netns del {_name}{ns}\n");
    }

    private void In(string gateway, string script)
    {
        _hosts.Forget();
        Machine.Run($"ip netns exec {gateway} sh -eu -s <<'SCRIPT'\n{script}\nSCRIPT\n");
    }

    private string Gateway(string side, string net, int number) => string.Create(CultureInfo.InvariantCulture, $"""
        ip netns add {_name}{side}h
        ip -n {_name}{side} addr add 100.64.0.{number}/24 dev wan; ip -n {_name}{side} link set wan up; ip -n {_name}{side} link set lo up
        ip -n {_name}{side} link add lan type veth peer name eth0 netns {_name}{side}h
        ip -n {_name}{side} addr add {net}.1.1/24 dev lan; ip -n {_name}{side} addr add {net}.2.1/24 dev lan; ip -n {_name}{side} link set lan up
        ip -n {_name}{side}h addr add {net}.1.10/24 dev eth0; ip -n {_name}{side}h addr add {net}.2.10/24 dev eth0; ip -n {_name}{side}h link set eth0 up
        ip -n {_name}{side}h route add default via {net}.1.1
        ip -n {_name}{side} route add 10.77.{number}.0/24 via {net}.1.77
        ip netns exec {_name}{side} sh -eu -c 'sysctl -qw net.ipv4.ip_forward=1; nft add table inet theirs; nft add chain inet theirs note; nft add rule inet theirs note counter'
        """);

    private CloudSite Site(string side, string net) => new(
        new(Platform.Linux, $"local-{side}", $"{_name}{side}"),
        "here",
        ImmutableSortedDictionary<string, string>.Empty.Add("reach", "local"),
        Cidr.Parse($"{net}.1.0/24"),
        Cidr.Parse($"{net}.2.0/24"));

    private static string Host(Cidr prefix) => prefix.ToString().Replace(".0/24", ".10", StringComparison.Ordinal);
}
