using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;
using NetConnect.CloudSim.Faults;

namespace NetConnect.CloudSim.Ec2;

/// <summary>EC2 without HTTP: give it a caller, a region and a form, and it answers as the service would.</summary>
public sealed class Ec2Endpoint
{
    /// <summary>The names of all emulated actions.</summary>
    public static IEnumerable<string> ActionNames => Ec2Actions.ByName.Keys;

    private readonly Emulator emulator;
    private readonly CallPipeline pipeline;

    internal Ec2Endpoint(Emulator emulator)
    {
        this.emulator = emulator;
        pipeline = new(emulator, "ec2", Refusal);
    }

    public Ec2Response Handle(CallerIdentity caller, string region, IReadOnlyDictionary<string, string> form)
    {
        var name = form.GetValueOrDefault("Action", "");
        var action = Ec2Actions.ByName.GetValueOrDefault(name);
        var changes = action is { Mutates: true } && form.GetValueOrDefault("DryRun") != "true";
        return pipeline.Run(caller, region, name, changes, form, (now, plan) =>
            Perform(caller, region, new Ec2Form(form), action ?? throw Unknown(name), now, plan));
    }

    /// <summary>An error in EC2's form, for those who refuse a call before it gets here.</summary>
    internal static Ec2Response Refusal(string requestId, Ec2Exception refused) =>
        new(refused.Status, Ec2Xml.Error(requestId, refused.Code, refused.Message)) { ErrorCode = refused.Code };

    private static Ec2Exception Unknown(string name) => name.Length == 0
        ? new("MissingAction", "The request is missing an action parameter.")
        : new("InvalidAction", $"The action {name} is not valid for this web service.");

    private Ec2Response Perform(CallerIdentity caller, string region, Ec2Form form, Ec2Action action, DateTimeOffset now, FaultPlan plan)
    {
        var world = emulator.World;
        if (caller.Role is { } role && world.Roles.GetValueOrDefault(role)?.Denies(action.Name) == true) throw Refuse.Unauthorized();
        if (form.Flag("DryRun")) throw new Ec2Exception("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
        var call = new Ec2Call(world, emulator.Shadows, caller, region, form, now) 
        {
            AnswersAtMost = plan.AtMost ?? int.MaxValue,
            ShowsBlackholes = plan.ShowsBlackholes,
        };
        try
        {
            // Rendered before shadows are cast: the answer to a create shows what it created.
            var xml = Ec2Xml.Answer(action.Name, pipeline.NewRequestId(), [.. action.Answer(call)]);
            if (plan.Ends is { } end) EndPeering(call, end);
            if (action.Mutates) world.Version++;
            return new(200, xml);
        }
        finally
        {
            emulator.Shadows.EndCall(now);
            CastShadows(call, plan);
        }
    }

    private static void EndPeering(Ec2Call call, FaultRule rule)
    {
        var made = call.Created.Select(created => created.Thing).OfType<Peering>().FirstOrDefault();
        var named = call.Form.Get("VpcPeeringConnectionId") is { } id ? call.World.Peerings.GetValueOrDefault(id) : null;
        if ((made ?? named) is { IsTerminal: false } peering)
            peering.Schedule(rule.State, rule.Message ?? "An injected fault", call.Now.AddMilliseconds(call.World.Settings.Delays.InitiateMs));
    }

    private void CastShadows(Ec2Call call, FaultPlan plan)
    {
        if (plan.HideNew is { } hide)
            foreach (var (key, _) in call.Created) emulator.Shadows.Hide(key, hide.Calls, Until(call, hide));
        if (plan.KeepDeleted is { } keep)
            foreach (var (key, thing) in call.Deleted) emulator.Shadows.Keep(key, ScopeOf(call, key, thing), thing, keep.Calls, Until(call, keep));
    }

    // A kept route belongs to its table, anything else to the account and region.
    private static string ScopeOf(Ec2Call call, string key, object thing) =>
        thing is Route or TransitRoute ? $"{call.Scope}/{key[..key.IndexOf('|')]}" : call.Scope;

    private static DateTimeOffset? Until(Ec2Call call, FaultRule rule) => rule.Ms is { } ms ? call.Now.AddMilliseconds(ms) : null;
}
