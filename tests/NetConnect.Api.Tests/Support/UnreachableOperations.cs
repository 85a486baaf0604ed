using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Tests.Support;

/// <summary>Operations that must not be reached: refused input changes nothing.</summary>
internal sealed class UnreachableOperations : IOperations
{
    private static InvalidOperationException Reached => new(UnreachableEstate.Secret);

    public Task<ModesView> ModesAsync(CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<ModeView>> SetModeAsync(
        Caller caller, ModeScope scope, OperatingMode mode, string? reason, CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<BackupInfo>> BackUpAsync(Caller caller, CancellationToken cancellationToken) => throw Reached;

    public Task<StraysView> StraysAsync(CancellationToken cancellationToken) => throw Reached;

    public Task<RestoreView?> RestoreAsync(CancellationToken cancellationToken) => throw Reached;
}
