using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Faults;
using NetConnect.CloudSim.Sim.Ping;
using NetConnect.CloudSim.Sim.Seeding;

namespace NetConnect.CloudSim.Sim;

/// <summary>The control API below /_sim: what a test does to the world behind the cloud's back.</summary>
internal sealed class SimApi
{
    private readonly Emulator emulator;
    private readonly Dictionary<string, Func<IQueryCollection, string, SimAnswer>> routes;

    public SimApi(Emulator emulator)
    {
        this.emulator = emulator;
        routes = new()
        {
            ["GET /_sim"] = (_, _) => SimAnswer.Ok(new { name = "NetConnect.CloudSim", actions = Ec2Endpoint.ActionNames.Order(), routes = routes!.Keys }),
            ["POST /_sim/seed"] = (_, body) => Seed(body),
            ["GET /_sim/objects"] = (query, _) => SimAnswer.Ok(emulator.Locked(now => ObjectListing.List(emulator.World, query["account"], query["region"], now))),
            ["GET /_sim/calls"] = (query, _) => SimAnswer.Ok(new { calls = emulator.CallsSince(Number(query["since"])) }),
            ["DELETE /_sim/calls"] = (_, _) => Done(() => emulator.Calls.Clear()),
            ["GET /_sim/faults"] = (_, _) => SimAnswer.Ok(new { faults = emulator.Locked(_ => emulator.Faults.Rules) }),
            ["POST /_sim/faults"] = (_, body) => AddFaults(body),
            ["DELETE /_sim/faults"] = (query, _) => RemoveFaults(query["id"]),
            ["GET /_sim/settings"] = (_, _) => SimAnswer.Ok(emulator.World.Settings),
            ["POST /_sim/settings"] = (_, body) => ChangeSettings(body),
            ["GET /_sim/ping"] = (query, _) => Ping(query),
            ["POST /_sim/reset"] = (_, _) => Reset(),
            ["GET /_sim/snapshot"] = (_, _) => SimAnswer.Ok(emulator.Locked(_ => JsonSerializer.SerializeToNode(emulator.World, WorldJson.Options)!)),
            ["POST /_sim/snapshot"] = (_, body) => Done(() => emulator.Replace(WorldJson.Load(System.Text.Encoding.UTF8.GetBytes(body)))),
        };
    }

    public async Task<SimAnswer> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // A web page may send requests to loopback too; a browser names the page, tools don't.
        if (request.Headers.Origin.Count > 0) return new(403, new { error = "The control API is not for browsers." });
        if (!routes.TryGetValue($"{request.Method} {request.Path.Value!.TrimEnd('/')}", out var route))
            return new(404, new { error = $"There is no {request.Method} {request.Path}; see GET /_sim." });
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellationToken);
        try
        {
            return route(request.Query, body);
        }
        catch (Exception e) when (e is JsonException or SeedException or FormatException or Ec2Exception)
        {
            return SimAnswer.Bad(e is Ec2Exception { Code: var code } ? $"{code}: {e.Message}" : e.Message);
        }
    }

    private SimAnswer Seed(string body)
    {
        var document = JsonSerializer.Deserialize<SeedDocument>(body, WorldJson.Options) ?? throw new SeedException("The seed is empty.");
        return SimAnswer.Ok(new { ids = emulator.Seed(document) });
    }

    private SimAnswer AddFaults(string body)
    {
        var rules = body.TrimStart().StartsWith('[')
            ? JsonSerializer.Deserialize<List<FaultRule>>(body, WorldJson.Options)!
            : [JsonSerializer.Deserialize<FaultRule>(body, WorldJson.Options)!];
        return SimAnswer.Ok(new { faults = rules.Select(emulator.AddFault).ToList() });
    }

    private SimAnswer RemoveFaults(string? id) => emulator.Locked(_ =>
    {
        if (id is null) emulator.Faults.Clear();
        else if (!emulator.Faults.Remove(id)) return new SimAnswer(404, new { error = $"There is no fault {id}." });
        return SimAnswer.Ok(new { done = true });
    });

    private SimAnswer ChangeSettings(string body) => emulator.Change(_ =>
    {
        emulator.World.Settings = JsonMerge.Apply(emulator.World.Settings, body);
        return SimAnswer.Ok(emulator.World.Settings);
    });

    private SimAnswer Ping(IQueryCollection query) => emulator.Locked(_ =>
        SimAnswer.Ok(new PacketOracle(emulator.World).Ping(PingQuery.Read(query))));

    private SimAnswer Reset() => Done(() => emulator.Replace(new World { Seed = emulator.World.Seed, Settings = emulator.World.Settings }));

    private static SimAnswer Done(Action action)
    {
        action();
        return SimAnswer.Ok(new { done = true });
    }

    private static long Number(string? text) => text is null ? 0 : long.Parse(text, CultureInfo.InvariantCulture);
}
