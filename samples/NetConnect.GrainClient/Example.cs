using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Resources;
using NetConnect.Grains;

namespace NetConnect.GrainClient;

/// <summary>Connects two networks by calling grains.</summary>
/// <param name="token">Whose service it will be; the silo that is asked checks it.</param>
public sealed class Example(IGrainFactory grains, string token, TextWriter output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly GrainCaller _caller = new(token);

    /// <summary>The connection once it is established, or as far as it came.</summary>
    /// <param name="name">What the service, its providers and resources are called; unique in the installation.</param>
    public async Task<ConnectionDto> RunAsync(string name, Place left, Place right, CancellationToken cancellationToken)
    {
        var service = (await grains.NetConnect().CreateServiceAsync(_caller, new(name), cancellationToken)).Require();
        output.WriteLine($"Service     {service.Id}, owned by {string.Join(", ", service.Owners)}");
        var from = await RegisterAsync(service.Id, "left", left, cancellationToken);
        var to = await RegisterAsync(service.Id, "right", right, cancellationToken);

        // Under a key the call can be repeated when its answer was lost with a silo: there will be one connection.
        var asking = _caller with { IdempotencyKey = Guid.NewGuid().ToString() };
        var asked = await grains.NetConnect().RequestConnectionAsync(asking, new("left to right", from.Id, to.Id), cancellationToken);
        if (!asked.IsGranted)
            output.WriteLine($"Refused     {asked.Problem.Title}: {asked.Problem.Detail}");
        var connection = grains.GetGrain<IConnectionGrain>(asked.Require().Id);
        output.WriteLine($"Connection  {asked.Value!.Id} is {asked.Value.State}, by {asked.Value.Ctype} for {asked.Value.Cost?.Monthly} {asked.Value.Cost?.Currency} a month");

        // It is answered when the connection has settled; it need not be asked again and again.
        var settled = (await connection.GetAsync(_caller with { Wait = Patience }, cancellationToken)).Require();
        output.WriteLine($"Connection  {settled.Id} is {settled.State}: {string.Join(", ", settled.Details.Select(detail => $"{detail.Key} {detail.Value}"))}");
        return settled;
    }

    private async Task<ResourceDto> RegisterAsync(string service, string name, Place place, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, string> { ["role_arn"] = $"arn:aws:iam::{place.Account}:role/netconnect" };
        var provider = (await grains.NetConnect().CreateProviderAsync(
            _caller, new(service, name, "AWS", place.Account, place.Region, settings), cancellationToken)).Require();
        var resource = (await grains.NetConnect().CreateResourceAsync(
            _caller, new(service, provider.Id, name, place.Network, place.Prefix), cancellationToken)).Require();
        output.WriteLine($"Resource    {resource.Id}: {resource.Subnet} of {resource.NetworkId} is {resource.State}");
        return resource;
    }
}
