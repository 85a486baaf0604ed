using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetConnect.GrainClient;
using NetConnect.Grains;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var settings = builder.Configuration;
if (settings["database"] is not { } database || (settings["token"] ?? settings["NETCONNECT_TOKEN"]) is not { } token)
{
    Console.Error.WriteLine("--database TEXT says how to reach the cluster's PostgreSQL, --token TEXT (or NETCONNECT_TOKEN) who calls; then --cloudsim URL, or --left and --right ACCOUNT/REGION/NETWORK/PREFIX.");
    return 2;
}

builder.UseOrleansClient(client => client.UseNetConnectCluster(new() { ConnectionString = database }));
using var host = builder.Build();
await host.StartAsync();
var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

var (left, right) = (Place.TryParse(settings["left"] ?? ""), Place.TryParse(settings["right"] ?? ""));
if (settings["cloudsim"] is { } url)
{
    using var cloudSim = new HttpClient { BaseAddress = new(url) };
    (left, right) = await Emulator.PlantAsync(cloudSim, stopping);
}

if (left is null || right is null)
{
    Console.Error.WriteLine("--left and --right are each ACCOUNT/REGION/NETWORK/PREFIX: 111111111111/eu-west-1/vpc-1a1a1a1a/10.1.1.0/24.");
    return 2;
}

var example = new Example(host.Services.GetRequiredService<IGrainFactory>(), token, Console.Out);
var connection = await example.RunAsync($"sample {Guid.NewGuid():N}", left, right, stopping);
await host.StopAsync();
return connection.State == "ESTABLISHED" ? 0 : 1;
