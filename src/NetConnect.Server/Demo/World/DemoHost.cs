namespace NetConnect.Server.Demo.World;

/// <summary>A machine of the seeded world that pings or is pinged.</summary>
/// <param name="Vpc">Where the seed put its VPC: account, region, name.</param>
internal sealed record DemoHost(string Name, string Address, string Vpc)
{
    public static readonly DemoHost Web = new("web", "10.69.249.196", $"{DemoSeed.PaymentsAccount}/{DemoSeed.Region}/payments");
    public static readonly DemoHost Db = new("db", "10.42.7.10", $"{DemoSeed.OrdersAccount}/{DemoSeed.Region}/orders");
    public static readonly DemoHost Reports = new("reports", "10.42.7.140", $"{DemoSeed.OrdersAccount}/{DemoSeed.Region}/orders");
}
