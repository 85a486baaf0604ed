using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Registrations;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Providers;

namespace NetConnect.Runtime.Estate;

/// <content>Whether a provider can be worked with, and by whom that is shown.</content>
public sealed partial class LiveEstate
{
    private static readonly TimeSpan NoteTime = TimeSpan.FromSeconds(2);

    /// <summary>Tries the credentials and keeps what was found.</summary>
    private async Task TryAccessAsync(Caller caller, INetworkProvider module, ProviderAccess access, CancellationToken cancellationToken)
    {
        var report = await module.CheckAccessAsync(access, cancellationToken);
        var check = new ProviderCheck(WireName.Of(report.Level), report.MissingPermissions, report.Message)
        {
            Conditions = [.. report.Conditions.Select(condition => ConditionOf(condition, turns.Time.GetUtcNow()))],
        };
        await host.AskAsync(new(ActorKey.Provider(access.ProviderId), new RecordCheck(check, access.Settings, caller.ToString())), cancellationToken);
    }

    /// <summary>
    /// The first resource that could be read through a provider shows that it works: then its state says so, without a check being
    /// asked for. A check that finds no answer in time is left for later; the reading itself was made with a session that was proved.
    /// </summary>
    private async Task NoteAccessAsync(Caller caller, ProviderView provider, CancellationToken cancellationToken)
    {
        if (provider.State is ProviderState.Ready or ProviderState.Limited
            || await directory.FindAsync(provider.Id, cancellationToken) is not { } found)
            return;
        using var time = Limit(NoteTime, cancellationToken);
        try
        {
            await TryAccessAsync(caller, found.Module, found.Access, time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It stays as it was.
        }
    }

    private static Condition ConditionOf(AccessCondition condition, DateTimeOffset now) => new(
        condition.Type,
        condition.Holds switch { true => ConditionStatus.True, false => ConditionStatus.False, null => ConditionStatus.Unknown },
        condition.Reason,
        condition.Message,
        now);
}
