namespace NetConnect.EndToEnd.Support;

/// <summary>The cloud of two teams, with strangers' objects in between that nobody may touch.</summary>
internal static class Seeds
{
    public const string LeftVpc = "payments";
    public const string RightVpc = "orders";
    public const string ArchiveVpc = "archive";
    public const string StrangerVpc = "stranger";

    public static object Of(PairPlan plan, string left, string right)
    {
        var accounts = plan.IsOneAccount
            ? new[] { Account(left, Region(plan.LeftRegion, Left(), Right(), Archive())) }
            : [Account(left, Region(plan.LeftRegion, Left())), Account(right, Region(plan.RightRegion, Right(), Archive()))];
        var stranger = Account(StrangerOf(left), Region("eu-west-1", [.. Enumerable.Range(0, plan.ForeignPeerings).Select(Stranger)]));
        return new
        {
            Accounts = accounts.Append(stranger),
            Peerings = Enumerable.Range(0, plan.ForeignPeerings).Select(i => new
            {
                Name = $"{left}-{i}",
                Requester = $"{StrangerOf(left)}/eu-west-1/{StrangerVpc}{i}",
                Accepter = $"{left}/{plan.LeftRegion}/{LeftVpc}",
            }),
        };
    }

    public static string StrangerOf(string account) => "9" + account[1..];

    private static object Account(string id, object region) => new
    {
        Id = id,
        AccessKeys = new[] { new { Id = $"AK{id}", Secret = $"SK{id}" } },
        Regions = new[] { region },
    };

    private static object Region(string name, params object[] vpcs) => new { Name = name, Vpcs = vpcs };

    private static object Left() => new
    {
        Name = LeftVpc,
        Cidr = "10.1.0.0/16",
        RouteTables = new[] { new { Name = "private", Routes = new[] { new { Destination = "0.0.0.0/0", Target = "nat-0a0a0a0a" } } } },
        Subnets = new object[]
        {
            new { Name = "a", Cidr = "10.1.1.0/24", RouteTable = "private" }, new { Name = "b", Cidr = "10.1.2.0/24" },
        },
        Interfaces = new[] { new { Name = "web", Subnet = "a", Address = "10.1.1.10" } },
    };

    private static object Right() => new
    {
        Name = RightVpc,
        Cidr = "10.2.0.0/16",
        Subnets = new[] { new { Name = "a", Cidr = "10.2.1.0/24" }, new { Name = "b", Cidr = "10.2.2.0/24" } },
        SecurityGroups = new[] { new { Name = "app", Ingress = new[] { new { Protocol = "tcp", Port = 443, Cidr = "10.0.0.0/8" } } } },
        Interfaces = new object[]
        {
            new { Name = "db", Subnet = "a", Address = "10.2.1.10", Groups = new[] { "app" } },
            new { Name = "cache", Subnet = "b", Address = "10.2.2.10" },
        },
    };

    private static object Archive() => new
    {
        Name = ArchiveVpc,
        Cidr = "10.3.0.0/16",
        Subnets = new[] { new { Name = "a", Cidr = "10.3.1.0/24" } },
    };

    private static object Stranger(int i) => new { Name = $"{StrangerVpc}{i}", Cidr = $"10.{100 + i}.0.0/16" };
}
