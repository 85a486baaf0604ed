using System.Collections.Immutable;
using NetConnect.CloudSim;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Sim.Seeding;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Scheduling;
using Cidr = NetConnect.Model.Addresses.Cidr;
using World = NetConnect.Simulation.Worlds.World;

namespace NetConnect.Simulation.Emulated;

/// <summary>The emulator of AWS, in memory and in virtual time: tier B. What checkers see of it is a picture, made anew whenever something changed.</summary>
internal sealed partial class EmulatedCloud : ICloud
{
    private static readonly string[] Regions = ["eu-west-1", "us-east-1"];

    private readonly Scheduler _scheduler;
    private readonly Dice _dice;
    private readonly TimeSpan _slowness;

    /// <param name="hubs">How slow gateways are; none in runs without.</param>
    public EmulatedCloud(Scheduler scheduler, Dice dice, CloudTraits traits, Dice? hubs)
    {
        (_scheduler, _dice, _slowness) = (scheduler, dice, traits.Slowness);
        Emulator = new(new NodeClock(scheduler, Lifeline.World), new() { Settings = SettingsOf(dice, hubs, traits) });
        Transport = new(new InMemoryTransport(Emulator, TimeProvider.System), () => scheduler.Now);
    }

    public Emulator Emulator { get; }

    public MoodyTransport Transport { get; }

    /// <summary>Ways into regions that were used so far.</summary>
    public SortedDictionary<string, ProviderAccess> Ways { get; } = new(StringComparer.Ordinal);

    public IEnumerable<CloudNetwork> Networks => Picture().Networks;

    public IEnumerable<CloudPeering> Peerings => Picture().Peerings;

    public DateTimeOffset BusyUntil => Emulator.Locked(now => StepsOf(Emulator.World).Append(_shownBy).Max());

    public CloudNetwork Found(int number, int owner, int region)
    {
        var (account, name, prefix) = (new string((char)('0' + owner), 12), Regions[(region - 1) % Regions.Length], $"10.{number + 1}");
        var vpc = new SeedVpc { Name = $"vpc {number + 1}", Cidr = $"{prefix}.0.0/16", RouteTables = [new() { Name = "b" }] };
        vpc.Subnets.AddRange([new() { Name = "a", Cidr = $"{prefix}.1.0/24" }, new() { Name = "b", Cidr = $"{prefix}.2.0/24", RouteTable = "b" }]);
        var ids = Emulator.Seed(new SeedDocument { Accounts = [new() { Id = account, Regions = [new() { Name = name, Vpcs = [vpc] }] }] });
        var network = new CloudNetwork(new(Platform.Aws, account, ids[$"{account}/{name}/{vpc.Name}"]), name, Cidr.Parse(vpc.Cidr), []);
        Add(network);
        return network;
    }

    public ImmutableSortedDictionary<string, string> SettingsOf(RegionRef region)
    {
        var settings = ImmutableSortedDictionary<string, string>.Empty.Add("role_arn", $"arn:aws:iam::{region.Account}:role/netconnect");
        return region.Account == HubAccount ? settings.Add("hub", "create") : settings;
    }

    public INetworkProvider ModuleFor(World world, Node node) =>
        new EmulatedModule(world, node, Dice.For(world.Options.Seed, $"latency of {node.Name}"), this);

    // What is hidden shows itself by its own time.
    public void ShowEverything()
    {
    }

    private static Settings SettingsOf(Dice dice, Dice? hubs, CloudTraits traits)
    {
        int Step(Dice dice) => (int)dice.Between(TimeSpan.FromMilliseconds(100), traits.Slowness).TotalMilliseconds;
        var delays = new Delays { InitiateMs = Step(dice), ProvisionMs = Step(dice), DeleteMs = Step(dice) };
        if (hubs is not null)
            (delays.GatewayMs, delays.AttachmentMs, delays.ShareMs) = (Step(hubs), Step(hubs), Step(hubs));
        return new() { Delays = delays, Limits = new() { ActivePeeringsPerVpc = traits.PeeringsPerNetwork } };
    }
}
