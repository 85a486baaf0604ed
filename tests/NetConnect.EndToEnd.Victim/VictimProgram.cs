using System.Globalization;
using NetConnect.EndToEnd.Victim;
using NetConnect.Server;

// Arguments: data directory, address of the cloud, the kind of points to die at and which of
// them (0: live, and tell how many there were).
var clock = new DeathClock(args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
var builder = ServerApplication.CreateBuilder(new()
{
    ["Aws:Ec2Endpoint"] = args[1],
    ["Aws:StsEndpoint"] = args[1],
    ["Aws:RamEndpoint"] = args[1],
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

Console.WriteLine($"{Lines.Commits} {clock.Commits}");
Console.WriteLine($"{Lines.Calls} {clock.Calls}");
