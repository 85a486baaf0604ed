using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Tests.Decisions;

/// <summary>One end of an example.</summary>
/// <param name="Links">How many peerings with others it has.</param>
/// <param name="Promised">How many more are promised to requests.</param>
internal sealed record WorkedEnd(
    string Network,
    string Account,
    string Region,
    ImmutableArray<Cidr> Cidrs,
    Cidr Prefix,
    int Links = 0,
    int Promised = 0,
    string Service = "team",
    ImmutableSortedDictionary<string, string>? Settings = null)
{
    private NetworkRef Ref => new(Platform.Aws, Account, Network);

    public LinkEnd ToEnd(string side) => new()
    {
        Resource = $"{side}-resource",
        ResourceName = side,
        Service = $"{side}-service",
        ServiceName = Service,
        Network = Ref,
        Region = Region,
        Prefix = Prefix,
        Declared = FactOverrides.Of(FactCatalogue.Product, Account, Settings ?? ImmutableSortedDictionary<string, string>.Empty),
        Held = Promised == 0 ? Nothing : Nothing.Add(HoldPools.Links, [.. Enumerable.Range(0, Promised).Select(i => $"promised-{i}")]),
        Observed = new(Ref, Region)
        {
            OwnerAccount = Account,
            Cidrs = Cidrs,
            Subnets = [new("subnet-1", Prefix, $"{Region}a", "rtb-main", "acl-1")],
            RouteTables = [new("rtb-main", IsMain: true, IsGateway: false, [new(Cidrs[0], RouteTargetKind.Local, "local"), new(Cidr.Parse("0.0.0.0/0"), RouteTargetKind.Other, "nat-1")])],
            Links = [.. Enumerable.Range(0, Links).Select(i => new ObservedLink(
                $"pcx-{i}", LinkType.AwsPeering, ObservedLinkState.Active, Ref, new(Platform.Aws, "999999999999", $"vpc-{i}"), ImmutableSortedDictionary<string, string>.Empty))],
        },
    };

    private static ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Nothing => ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty;
}
