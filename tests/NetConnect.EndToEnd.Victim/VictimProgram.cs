using System.Globalization;
using NetConnect.EndToEnd.Victim;
using NetConnect.Server;

// Arguments: data directory, address of the cloud, the point to die at (0: live, and tell how many points there were).
var clock = new DeathClock(int.Parse(args[2], CultureInfo.InvariantCulture));
var builder = ServerApplication.CreateBuilder(new()
{
    ["Aws:Ec2Endpoint"] = args[1],
    ["Aws:StsEndpoint"] = args[1],
    ["Aws:AccessKey"] = "test",
    ["Aws:SecretKey"] = "test",
});
var options = new ServerOptions { Urls = "http://127.0.0.1:0", Data = args[0], CloudSim = "off", MonitorInterval = 0.3 };
await using (var server = await ServerApplication.StartAsync(builder, options, new()
{
    Store = store => new MortalStore(store, clock),
    Provider = provider => new MortalProvider(provider, clock),
}))
{
    Console.WriteLine($"{Lines.Url} {server.Url}");
    await server.WaitForStopAsync();
}

Console.WriteLine($"{Lines.Points} {clock.Points}");
