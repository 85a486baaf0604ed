using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Sharing;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Faults;

namespace NetConnect.CloudSim.Ram;

/// <summary>The Resource Access Manager without HTTP: give it a caller, a region, an action and a JSON body.</summary>
public sealed class RamEndpoint
{
    private readonly Emulator emulator;
    private readonly CallPipeline pipeline;

    internal RamEndpoint(Emulator emulator)
    {
        this.emulator = emulator;
        pipeline = new(emulator, "ram", RamErrors.Refusal);
    }

    /// <summary>The names of all emulated actions.</summary>
    public static IEnumerable<string> ActionNames => RamActions.All.Select(a => a.Name);

    /// <summary>An action by its path; RAM has no other names on the wire.</summary>
    internal static RamAction? Find(string method, string path) =>
        RamActions.All.FirstOrDefault(a => a.Method == method && path.TrimEnd('/').Equals($"/{a.Name}", StringComparison.OrdinalIgnoreCase));

    public Ec2Response Handle(CallerIdentity caller, string region, string method, string path, JsonObject body)
    {
        var action = Find(method, path);
        return pipeline.Run(caller, region, action?.Name ?? path, action is { Mutates: true }, Flat(body), (now, plan) =>
            Perform(caller, region, action ?? throw RamErrors.Of("UnknownOperationException", $"There is no {method} {path}.", 404), body, now, plan));
    }

    private Ec2Response Perform(CallerIdentity caller, string region, RamAction action, JsonObject body, DateTimeOffset now, FaultPlan plan)
    {
        var world = emulator.World;
        if (caller.Role is { } role && world.Roles.GetValueOrDefault(role)?.Denies(action.Name) == true)
            throw RamErrors.Of("AccessDeniedException", $"User: {caller.Arn} is not authorized to perform: ram:{action.Name}", 403);
        var call = new RamCall(world, emulator.Shadows, caller, region, new(body), now) { AnswersAtMost = plan.AtMost ?? int.MaxValue };
        try
        {
            var answer = action.Answer(call);
            if (action.Mutates) world.Version++;
            return new(200, answer.ToJsonString()) { ContentType = RamErrors.Json };
        }
        finally
        {
            emulator.Shadows.EndCall(now);
            CastShadows(call, plan, now);
        }
    }

    private void CastShadows(RamCall call, FaultPlan plan, DateTimeOffset now)
    {
        if (plan.HideNew is { } hide)
            foreach (var key in call.Created) emulator.Shadows.Hide(key, hide.Calls, Until(hide));
        if (plan.KeepDeleted is { } keep)
            foreach (var (key, status) in call.Ended) emulator.Shadows.Keep(key, "ram", status, keep.Calls, Until(keep));

        DateTimeOffset? Until(FaultRule rule) => rule.Ms is { } ms ? now.AddMilliseconds(ms) : null;
    }

    /// <summary>As the log of calls shows it: texts, lists joined by commas.</summary>
    private static Dictionary<string, string> Flat(JsonObject body) => body.ToDictionary(
        m => m.Key, m => m.Value is JsonArray list ? string.Join(',', list.Select(i => i is JsonValue v ? v.ToString() : i?.ToJsonString())) : m.Value?.ToString() ?? "");
}
