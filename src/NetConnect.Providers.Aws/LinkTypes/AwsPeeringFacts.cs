using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Decisions;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What is known of VPC peering, each with where it comes from.</summary>
internal static class AwsPeeringFacts
{
    private const string Quotas = "Amazon VPC quotas";
    private const string Basics = "VPC peering basics";
    private const string Prices = "AWS list prices, us-east-1";

    public static readonly Fact ActivePerVpc = Documented("aws.peering.active-per-vpc", "50", "peerings", Quotas, "2025-06");
    public static readonly Fact ActiveAtMost = Documented("aws.peering.active-per-vpc-at-most", "125", "peerings", Quotas, "2025-06");
    public static readonly Fact Outstanding = Documented("aws.peering.outstanding", "25", "requests", Quotas, "2025-06");
    public static readonly Fact Expiry = Documented("aws.peering.request-expiry", "168", "hours", Quotas, "2025-06");
    public static readonly Fact Overlap = Documented("aws.peering.overlapping-cidrs", "none", "prefixes", Basics, "2025-06");
    public static readonly Fact PerPair = Documented("aws.peering.per-pair", "1", "peerings", Basics, "2025-06");
    public static readonly Fact Transitive = Documented("aws.peering.transitive", "no", "", Basics, "2025-06");
    public static readonly Fact Tunnel = Documented("aws.peering.tunnel", "no", "", Basics, "2025-06");
    public static readonly Fact RoutesPerTable = Secondary("aws.routes.per-table", "500", "routes", Quotas, "2025-06");
    public static readonly Fact VpcCidrs = Documented("aws.vpc.cidrs", "within", "prefixes", "Amazon VPC user guide", "2025-06");
    public static readonly Fact OwnerChanges = Documented("aws.vpc.owner-changes", "owner only", "account", "VPC sharing", "2025-06");
    public static readonly Fact RouteTaken = Documented("aws.routes.per-destination", "1", "targets", "Amazon VPC route tables", "2025-06");
    public static readonly Fact RulesPerGroup = Documented("aws.groups.rules-per-group", "60", "rules", Quotas, "2025-06");
    public static readonly Fact AclEntries = Documented("aws.acl.entries", "20", "entries in each direction", Quotas, "2025-06");
    public static readonly Fact Adopt = Documented("aws.peering.adopt", "one that exists", "peering", Basics, "2025-06");
    public static readonly Fact MtuInRegion = Documented("aws.peering.mtu-in-region", "9001", "bytes", Basics, "2025-06");
    public static readonly Fact MtuBetweenRegions = Secondary("aws.peering.mtu-between-regions", "8500", "bytes", Basics, "2025-03");
    public static readonly Fact FixedPrice = Secondary("aws.peering.price-fixed", "0", "USD/month", Prices, "2025-06");
    public static readonly Fact ZonePrice = Secondary("aws.peering.price-across-zones", "0.01", "USD/GB each way", Prices, "2025-06");
    public static readonly Fact RegionPrice = Secondary("aws.peering.price-between-regions", "0.02", "USD/GB", Prices, "2025-06");

    public static ImmutableArray<Fact> All { get; } =
    [
        ActivePerVpc, ActiveAtMost, Outstanding, Expiry, Overlap, PerPair, Transitive, Tunnel, RoutesPerTable, VpcCidrs,
        OwnerChanges, RouteTaken, RulesPerGroup, AclEntries, Adopt, MtuInRegion, MtuBetweenRegions, FixedPrice, ZonePrice, RegionPrice,
    ];

    public static int Number(Fact fact) => int.Parse(fact.Value, CultureInfo.InvariantCulture);

    public static decimal Price(Fact fact) => decimal.Parse(fact.Value, CultureInfo.InvariantCulture);

    public static Veto Veto(Fact fact, string value, string message) =>
        new(fact.Name, value, fact.Unit.Length > 0 ? $"{fact.Value} {fact.Unit}" : fact.Value, fact.Source, fact.Date, message);

    private static Fact Documented(string name, string value, string unit, string source, string date) =>
        new(name, value, unit, source, date, FactConfidence.Documented);

    private static Fact Secondary(string name, string value, string unit, string source, string date) =>
        new(name, value, unit, source, date, FactConfidence.Secondary);
}
