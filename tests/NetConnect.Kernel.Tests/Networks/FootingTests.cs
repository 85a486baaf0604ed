using System.Collections.Immutable;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Networks;

/// <summary>What a network stood on is looked for before it is called gone.</summary>
public class FootingTests
{
    private static readonly NetworkRef Hub = NetworkRef.Hub(Platform.Aws, "333333333333", "eu-west-1");
    private static readonly ImmutableSortedDictionary<string, string> NoTags = ImmutableSortedDictionary<string, string>.Empty;

    [Fact]
    public void Reading_WithoutAShareThatWeMade_IsMissed()
    {
        var gateway = new ObservedGateway("tgw-1", Hub.Account, ObservedLinkState.Active, NoTags) { Shares = [new("share-1", "111111111111", true, ObservedLinkState.Active, NoTags)] };
        var seen = new ObservedNetwork(Hub, "eu-west-1") { Gateways = [gateway] };
        var part = new PartRecord { Key = "share/a", Kind = "aws.share", Stage = PartStage.Seen, ExternalId = "share-1" };
        var state = new NetworkState { Network = Hub, Region = "eu-west-1", ProviderId = "p", Parts = ImmutableSortedDictionary<string, PartRecord>.Empty.Add(part.Key, part) };

        var footing = Footing.Of(seen, state, showsEndedLinks: true);

        Assert.Equal(["share-1"], footing.Ids);
        Assert.True(footing.Lacks(seen with { Gateways = [gateway with { Shares = [] }] }));
    }
}
