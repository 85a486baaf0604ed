using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Providers;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Nodes;

/// <summary>A node's way to the model.</summary>
internal sealed partial class CloudModule(World world, Node node, Dice dice, Cloud cloud) : CloudLine(world, node, dice)
{
    public override INetworkPlanner Planner { get; } = new CloudPlanner();

    public override ImmutableArray<ILinkType> LinkTypes { get; } = [new CloudLinkType(world.Options.Cloud.PeeringsPerNetwork)];

    public override ImmutableArray<FieldFault> Validate(ProviderAccess access) => [];

    public override Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        Task.FromResult(new AccessReport(AccessLevel.Ready, [], "It answers."));

    protected override OperationResult Execute(CloudCall call, TimeSpan unseen)
    {
        if (unseen > TimeSpan.Zero)
            Veil(call, unseen);
        return cloud.Execute(call.Account, call.Operation);
    }

    protected override OperationResult Fail(CloudCall call, Mishap how, TimeSpan after) => how switch
    {
        Mishap.CallThrottled => new OperationResult.Retryable("429", after),
        Mishap.CallRefused => new OperationResult.Rejected("UnauthorizedOperation", "You may not do that."),
        Mishap.CallUnavailable => new OperationResult.Retryable("503", OutcomeUnknown: true),
        _ => new OperationResult.Retryable("500", OutcomeUnknown: true),
    };

    private void Veil(CloudCall call, TimeSpan unseen)
    {
        var now = World.Scheduler.Now;
        foreach (var network in cloud.Networks.Where(network => network.Reference.Account == call.Account))
            network.Veil = (now - TimeSpan.FromTicks(1), now + unseen);
    }
}
