using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Cloud;

/// <summary>What one account has in one region.</summary>
public sealed class RegionState
{
    public string Account { get; set; } = "";
    public string Region { get; set; } = "";
    public Dictionary<string, Vpc> Vpcs { get; set; } = [];
    public Dictionary<string, Subnet> Subnets { get; set; } = [];
    public Dictionary<string, RouteTable> RouteTables { get; set; } = [];
    public Dictionary<string, NetworkAcl> NetworkAcls { get; set; } = [];
    public Dictionary<string, SecurityGroup> SecurityGroups { get; set; } = [];
    public Dictionary<string, NetworkInterface> NetworkInterfaces { get; set; } = [];
    public Dictionary<string, TransitGateway> TransitGateways { get; set; } = [];
    public Dictionary<string, TransitRouteTable> TransitRouteTables { get; set; } = [];

    /// <summary>Tags by resource id. They belong to the side that set them: a peering has one set here and one in the other account.</summary>
    public Dictionary<string, SortedDictionary<string, string>> Tags { get; set; } = [];

    public Dictionary<string, T> Table<T>() where T : CloudObject =>
        (Dictionary<string, T>)(Table(typeof(T)) ?? throw new ArgumentException($"Regions hold no {typeof(T).Name}."));

    public IEnumerable<CloudObject> Objects() =>
    [
        .. Vpcs.Values, .. Subnets.Values, .. RouteTables.Values, .. NetworkAcls.Values, .. SecurityGroups.Values, .. NetworkInterfaces.Values,
        .. TransitGateways.Values, .. TransitRouteTables.Values,
    ];

    public IReadOnlyDictionary<string, string> TagsOf(string id) =>
        Tags.TryGetValue(id, out var tags) ? tags : EmptyTags;

    private static readonly Dictionary<string, string> EmptyTags = [];

    private object? Table(Type type) =>
        type == typeof(Vpc) ? Vpcs :
        type == typeof(Subnet) ? Subnets :
        type == typeof(RouteTable) ? RouteTables :
        type == typeof(NetworkAcl) ? NetworkAcls :
        type == typeof(SecurityGroup) ? SecurityGroups :
        type == typeof(NetworkInterface) ? NetworkInterfaces :
        type == typeof(TransitGateway) ? TransitGateways :
        type == typeof(TransitRouteTable) ? TransitRouteTables : null;
}
