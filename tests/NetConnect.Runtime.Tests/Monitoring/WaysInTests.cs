using System.Collections.Immutable;
using NetConnect.Hosting.Embedded;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Registrations;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Monitoring;
using NetConnect.Runtime.Prefixes;
using NetConnect.Runtime.Tests.Support;

namespace NetConnect.Runtime.Tests.Monitoring;

/// <summary>Two services have something in one network, each with credentials of its own.</summary>
public sealed class WaysInTests
{
    private static readonly NetworkRef Network = new(Platform.Aws, "111111111111", "vpc-1");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Look_WithCredentialsThatWorkNoLonger_GoesOnWithThoseOfOthers(bool isRegistered)
    {
        await using var installation = await Installation.StartAsync();
        if (isRegistered)
            await RegisterAsync(installation, "theirs");
        await RegisterAsync(installation, "ours");
        var module = new DoorKeeper("ours");
        var monitor = MonitorOf(installation, module);

        await monitor.LookAsync(new(Platform.Aws, Network.Account, "eu-west-1"), TestContext.Current.CancellationToken);

        Assert.Equal(isRegistered ? ["theirs", "ours"] : ["ours"], module.Asked);
    }

    private static RegionMonitor MonitorOf(Installation installation, DoorKeeper module)
    {
        var registry = new ProviderRegistry([module]);
        var turns = new TurnSource(installation.Time, installation.Store, new());
        var feed = new CommitFeed();
        var index = new NetworkIndex(feed);
        feed.Publish(ActorKey.Network(Network), Shared(), 1);
        return new(
            installation.Host, index, new KnownPrefixes(feed), new ProviderDirectory(installation.Store, registry), new ActorTypes(installation.Store, turns, registry, feed),
            turns, new ModeGate(installation.Store, installation.Host, PauseFile.Nowhere));
    }

    private static NetworkState Shared() => new()
    {
        Network = Network,
        Region = "eu-west-1",
        ProviderId = "theirs",
        Halves = ImmutableSortedDictionary<string, HalfRecord>.Empty.Add("one", HalfOf("one", "theirs")).Add("two", HalfOf("two", "ours")),
    };

    private static HalfRecord HalfOf(string connection, string provider) => new()
    {
        ProviderId = provider,
        Echo = "echo",
        Status = HalfStatus.Unseen,
        Wish = new()
        {
            Connection = connection,
            Generation = 1,
            Incarnation = 1,
            Goal = HalfGoal.Present,
            Type = LinkType.AwsPeering,
            Resource = connection,
            LocalPrefix = Cidr.Parse("10.1.1.0/24"),
            RemotePrefix = Cidr.Parse("10.2.1.0/24"),
            Remote = new(Platform.Aws, "222222222222", "vpc-2"),
            RemoteRegion = "eu-west-1",
        },
    };

    private static Task RegisterAsync(Installation installation, string id) => installation.AskAsync(ActorKey.Provider(id), new RegisterProvider(
        new()
        {
            Id = id,
            Name = id,
            Service = $"service of {id}",
            Platform = Platform.Aws,
            Account = Network.Account,
            Region = "eu-west-1",
            ExternalId = "x",
            CreatedAt = Installation.Start,
        },
        "user:ann"));
}
