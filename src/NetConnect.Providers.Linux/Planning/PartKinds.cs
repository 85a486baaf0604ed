namespace NetConnect.Providers.Linux.Planning;

/// <summary>The kinds of parts of a link between gateways, and the conditions they count for.</summary>
internal static class PartKinds
{
    public const string Link = "linux.link";

    public const string Guard = "linux.guard";

    public const string Filter = "linux.filter";

    public const string Route = "linux.route";

    public const string TunnelAspect = "Tunnel";

    public const string RoutesAspect = "Routes";

    public const string FiltersAspect = "Filters";
}
