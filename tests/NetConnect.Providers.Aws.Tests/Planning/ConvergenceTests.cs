using FsCheck;
using FsCheck.Fluent;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Planning;

/// <summary>The planner in a loop over a cloud in memory: whatever is wanted comes about, and nothing else.</summary>
public sealed class ConvergenceTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Any_set_of_connections_settles_and_then_no_call_is_left() => Prop.ForAll(Seeds, seed =>
    {
        var world = World.Random(seed);
        world.Settle();
        return world.Sides.All(side => side.IsSettled && side.Parts.All(part => part.Operation is null));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Removing_everything_leaves_what_was_there_before() => Prop.ForAll(Seeds, seed =>
    {
        var world = World.Random(seed);
        var before = world.Picture();
        world.Settle();
        world.Remove(_ => true);
        return world.Sides.All(side => side.IsSettled) && before == world.Picture();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Removing_some_connections_keeps_all_that_the_others_need() => Prop.ForAll(Seeds, seed =>
    {
        var world = World.Random(seed);
        world.Settle();
        world.Remove(half => half.Connection.EndsWith('1') || half.Connection.EndsWith('3'));
        world.Settle();
        return world.Sides.All(side => side.IsSettled);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void The_order_in_which_wishes_and_readings_are_listed_does_not_matter() => Prop.ForAll(Seeds, seed =>
    {
        var world = World.Random(seed);
        world.Settle();
        var side = world.Sides[0];
        var seen = world.Cloud.Read(side.Network);
        var shuffled = seen with
        {
            Links = [.. seen.Links.Reverse()],
            Groups = [.. seen.Groups.Reverse()],
            Acls = [.. seen.Acls.Select(acl => acl with { Entries = [.. acl.Entries.Reverse()] })],
            Interfaces = [.. seen.Interfaces.Reverse()],
            RouteTables = [.. seen.RouteTables.Reverse()],
            Subnets = [.. seen.Subnets.Reverse()],
        };
        return Text(side, side.Halves, seen) == Text(side, side.Halves.AsEnumerable().Reverse(), shuffled);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static string Text(NetworkDriver side, IEnumerable<HalfWish> halves, ObservedNetwork seen) => System.Text.Json.JsonSerializer.Serialize(
        new AwsPlanner().Assess(Given.Wish(side.Network, [.. halves]), side.Ledger, seen), Model.NetConnectJson.Options);

    /// <summary>Three VPCs with foreign routes and groups, and some connections between them.</summary>
    private sealed class World
    {
        private readonly LinkDriver _link;

        private World(MemoryCloud cloud, NetworkDriver[] sides) => (Cloud, Sides, _link) = (cloud, sides, new(sides));

        public MemoryCloud Cloud { get; }

        public NetworkDriver[] Sides { get; }

        public static World Random(int seed)
        {
            var random = new Random(seed);
            var cloud = new MemoryCloud();
            var planner = new AwsPlanner();
            var networks = new[] { Given.Payments, Given.Orders, Given.Reports };
            for (var i = 0; i < networks.Length; i++)
            {
                cloud.Add(Given.Network(networks[i], $"10.{i + 1}.0.0/16", Given.Route("0.0.0.0/0", "igw-1"), Given.Route("10.99.0.0/16", "tgw-1")) with
                {
                    Acls = [new("acl-1", [Any(100, false), Any(100, true)])],
                    Interfaces = [Interface($"eni-{i}-1", $"10.{i + 1}.1.10"), Interface($"eni-{i}-2", $"10.{i + 1}.2.10"), Interface($"eni-{i}-3", $"10.{i + 1}.1.11", 5)],
                    Groups = [new("sg-foreign", "web", Given.Tags(("team", "x")), [new(Model.Entities.Protocol.Any, null, null)], [], [])],
                });
            }

            var world = new World(cloud, [.. networks.Select(network => cloud.Drive(planner, network))]);
            foreach (var number in Enumerable.Range(1, random.Next(1, 7)))
                world.Connect(random, number);
            return world;
        }

        public void Settle() => _link.SettleAsync().GetAwaiter().GetResult();

        public void Remove(Predicate<HalfWish> which) => _link.RemoveAsync(which).GetAwaiter().GetResult();

        /// <summary>What anybody can see, apart from links that ended.</summary>
        public string Picture() => string.Join("\n", Sides.Select(side => System.Text.Json.JsonSerializer.Serialize(
            Cloud.Read(side.Network) with { Links = [.. Cloud.Read(side.Network).Links.Where(link => link.IsLive)] }, Model.NetConnectJson.Options)));

        private void Connect(Random random, int number)
        {
            var (left, right) = (random.Next(3), random.Next(2));
            right = right >= left ? right + 1 : right;
            var (from, to) = (Prefix(random, left), Prefix(random, right));
            Sides[left].Halves.Add(Half(random, number, Sides[right], from, to) with { Settings = Settings(from) });
            Sides[right].Halves.Add(Half(random, number, Sides[left], to, from) with { Settings = Settings(to) });
        }

        // Of a resource, so that all its halves agree: the one with a subnet of its own is guarded by ACLs.
        private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Settings(string prefix) => prefix.Split('.')[2] switch
        {
            "1" => Given.Tags(("enforce", "nacl"), ("attach", "tag:team=net"), ("dns", "true")),
            "2" => Given.Tags(("attach", "all")),
            _ => Given.Tags(),
        };

        private static ObservedAclEntry Any(int number, bool isEgress) =>
            new(number, isEgress, true, Model.Entities.Protocol.Any, null, Given.Net("0.0.0.0/0"));

        private static ObservedInterface Interface(string id, string address, int groups = 1) => new(
            id, [Given.Net($"{address}/32")], [.. Enumerable.Range(1, groups).Select(i => $"sg-other-{i}")], Given.Tags(("team", "net")));

        private static HalfWish Half(Random random, int number, NetworkDriver other, string local, string remote) => Given.Half(
            $"con-{number}", other.Network, local, remote,
            inbound: random.Next(3) switch { 0 => [], 1 => [Given.Ping(remote)], _ => [Given.Ping(remote), Given.Tcp(443, remote)] });

        private static string Prefix(Random random, int network) => $"10.{network + 1}.{random.Next(1, 4)}.0/24";
    }
}
