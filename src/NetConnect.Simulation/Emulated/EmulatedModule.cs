using System.Collections.Immutable;
using NetConnect.CloudSim.Faults;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Providers;
using NetConnect.Providers.Aws;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;
using FaultKind = NetConnect.CloudSim.Faults.FaultKind;

namespace NetConnect.Simulation.Emulated;

/// <summary>A node's way to the emulator: the AWS module itself. What goes wrong goes wrong behind it, so that it has to find the words.</summary>
internal sealed partial class EmulatedModule : CloudLine
{
    private const string Url = "http://aws.test";

    private readonly AwsProvider _module;
    private readonly EmulatedCloud _cloud;

    public EmulatedModule(World world, Node node, Dice dice, EmulatedCloud cloud)
        : base(world, node, dice)
    {
        _cloud = cloud;
        _cloud.Transport.Remembers = world.Options.Rates.Of(Mishap.ReadOld) > 0 || world.Options.Rates.Of(Mishap.ReadTorn) > 0;

        // Whether the role demands an external id is for tests of its own; here all roles are open.
        _module = new(
            new() { Ec2Endpoint = Url, StsEndpoint = Url, RamEndpoint = Url, AccessKey = "test", SecretKey = "test", AllowUnboundRoles = true }, node.Clock, transport: cloud.Transport);
    }

    public override INetworkPlanner Planner => _module.Planner;

    public override ImmutableArray<ILinkType> LinkTypes => _module.LinkTypes;

    public override NetworkRef? HubOf(ProviderAccess access) => _module.HubOf(access);

    public override ImmutableArray<FieldFault> Validate(ProviderAccess access) => _module.Validate(access);

    public override Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        _module.CheckAccessAsync(access, cancellationToken);

    protected override OperationResult Execute(CloudCall call, TimeSpan unseen)
    {
        var ms = (int)unseen.TotalMilliseconds;
        FaultRule[] rules = ms > 0 ? [new() { Kind = FaultKind.HideNew, Ms = ms }, new() { Kind = FaultKind.KeepDeleted, Ms = ms }] : [];
        return _cloud.Ours(unseen, () => Make(call, rules));
    }

    protected override OperationResult Fail(CloudCall call, Mishap how, TimeSpan after) => Make(call, new FaultRule
    {
        Kind = FaultKind.Error,
        Actions = [call.Operation.Name],
        Code = call.Operation.Name.Contains("ResourceShare", StringComparison.Ordinal) ? WordOfShares(how) : Word(how),
        Status = how switch
        {
            Mishap.CallThrottled or Mishap.CallUnavailable => 503,
            Mishap.CallRefused => 403,
            _ => 500,
        },
        RetryAfterSeconds = after > TimeSpan.Zero ? (int)Math.Ceiling(after.TotalSeconds) : null,
    });

    private static string Word(Mishap how) => how switch
    {
        Mishap.CallThrottled => "RequestLimitExceeded",
        Mishap.CallRefused => "UnauthorizedOperation",
        Mishap.CallUnavailable => "Unavailable",
        _ => "InternalError",
    };

    private static string WordOfShares(Mishap how) => how switch
    {
        Mishap.CallThrottled => "ThrottlingException",
        Mishap.CallRefused => "AccessDeniedException",
        Mishap.CallUnavailable => "ServiceUnavailableException",
        _ => "ServerInternalException",
    };

    private OperationResult Make(CloudCall call, params FaultRule[] rules) =>
        Now(call.Access, () => _module.ExecuteAsync(call.Access, call.Operation, call.Token, CancellationToken.None), rules);

    /// <summary>While the rules are in force. The transport answers at once, and so must the module: another thread would end all repeatability.</summary>
    private T Now<T>(ProviderAccess access, Func<Task<T>> call, params FaultRule[] rules)
    {
        foreach (var rule in rules)
            _cloud.Emulator.AddFault(rule);
        _cloud.Transport.Scope = access.RegionRef.ToString();
        var answer = call();
        _cloud.Emulator.ClearFaults();
        return answer.IsCompleted ? answer.GetAwaiter().GetResult() : throw new InvalidOperationException("The module waits for another thread.");
    }
}
