namespace NetConnect.Chaos;

/// <summary>What a team has in the cloud: one network here, two there, and a stranger's peering between that nobody may touch.</summary>
internal static class Ground
{
    public const string Region = "eu-west-1";

    public static object Of(string left, string right) => new
    {
        Accounts = new[] { Account(left, Vpc("web", 1, "a")), Account(right, Vpc("orders", 2, "a", "b"), Vpc("archive", 3, "a")), Account(StrangerOf(left), Vpc("stranger", 100, "a")) },
        Peerings = new[] { new { Name = $"{left}-stranger", Requester = $"{StrangerOf(left)}/{Region}/stranger", Accepter = $"{left}/{Region}/web" } },
    };

    /// <summary>Two networks with many prefixes to be connected.</summary>
    public static object Wide(string left, string right, int prefixes) => new
    {
        Accounts = new[] { Account(left, Vpc("web", 1, "a")), Account(right, Vpc("orders", 2, [.. Enumerable.Range(0, prefixes).Select(i => $"s{i}")])) },
    };

    public static string StrangerOf(string account) => "9" + account[1..];

    private static object Account(string id, params object[] vpcs) => new { Id = id, Regions = new[] { new { Name = Region, Vpcs = vpcs } } };

    private static object Vpc(string name, int octet, params string[] subnets) => new
    {
        Name = name,
        Cidr = $"10.{octet}.0.0/16",
        Subnets = subnets.Select((subnet, i) => new { Name = subnet, Cidr = $"10.{octet}.{i + 1}.0/24" }),
    };
}
