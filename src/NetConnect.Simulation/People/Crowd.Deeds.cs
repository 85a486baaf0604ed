using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Simulation.People;

/// <content>What users do with connections, for as long as there is unrest.</content>
internal sealed partial class Crowd
{
    /// <summary>How many were thought of so far, done or left out.</summary>
    public int LastDeed { get; private set; }

    /// <summary>Somebody does something.</summary>
    public void DoSomething()
    {
        if (!HasSettledIn)
            return;
        var errand = Errands.FirstOrDefault(errand => errand is { Requests: 0, IsBusy: false }) is { } first && _dice.Chance(0.5)
            ? first
            : _dice.Pick(Errands);
        var luck = _dice.Below(100);
        var edit = _dice.Below(100);
        if (IsLeftOut())
            return;
        if (edit < 10)
            _ = EditFiltersAsync(_dice.Pick(Plots), _dice.Below(Filters.Length));
        else if (edit < 15)
            _ = EditOwnersAsync(_dice.Pick(Teams), _dice.Pick(Teams), _dice.Chance(0.5));
        else if (!errand.IsBusy)
            _ = BusyAsync(errand, () => DoAsync(errand, luck));
    }

    private bool IsLeftOut() => _world.WithoutDeeds.Contains(++LastDeed);

    private static async Task BusyAsync(Errand errand, Func<Task> work)
    {
        errand.IsBusy = true;
        await work();
        errand.IsBusy = false;
    }

    private async Task DoAsync(Errand errand, int luck)
    {
        if (errand.Connection is null)
        {
            await RequestAsync(errand);
            return;
        }

        if (await FindAsync(errand) is not { } view)
            return;
        Task deed = (view.State, luck) switch
        {
            ("PENDING_APPROVAL", < 60) => ApproveAsync(errand, view),
            ("PENDING_APPROVAL", < 70) => RejectAsync(errand, view),
            ("PENDING_APPROVAL", < 80) => ActAsync(errand, "withdraw", (estate, caller, id) => estate.WithdrawAsync(caller, id, ConnectionAction.Plain, CancellationToken.None)),
            ("PENDING_APPROVAL", < 85) or ("PROVISIONING", < 12) or ("ESTABLISHED" or "DEGRADED" or "DOWN", < 15) or ("FAILED", < 30) => DeleteAsync(errand),
            ("FAILED", < 80) => RetryAsync(errand),
            ("ESTABLISHED" or "DOWN", < 25) or ("PROVISIONING", < 17) => PauseAsync(errand),
            ("ESTABLISHED" or "DOWN" or "SUSPENDED", < 80) when view.Pending is not null => ApproveAsync(errand, view),
            ("ESTABLISHED", < 40) => ChangeNeedsAsync(errand, view, luck % 3),
            ("SUSPENDED", < 60) => ResumeAsync(errand),
            ("SUSPENDED", < 70) => DeleteAsync(errand),
            ("DELETED" or "REJECTED" or "WITHDRAWN" or "EXPIRED", < 70) => AgainAsync(errand, view),
            _ => Task.CompletedTask,
        };
        await deed;
    }

    /// <summary>What has ended without a link still has to be released before the pair is free again.</summary>
    private Task AgainAsync(Errand errand, ConnectionView view)
    {
        if (view.Provisioning == "RELEASED")
            errand.Connection = null;
        return Task.CompletedTask;
    }

    private async Task<ConnectionView?> FindAsync(Errand errand) =>
        await _client.FindAsync(estate => estate.FindConnectionAsync(errand.Connection!, CancellationToken.None));

    private async Task RequestAsync(Errand errand)
    {
        errand.Requests++;
        var asker = errand.Left.Team;
        var key = $"ask for {errand.Name}";
        var services = await ServicesAsync(errand);
        if (services is not var (left, right))
            return;
        var draft = new ConnectionDraft
        {
            Name = errand.Name,
            ResourceLeft = errand.Left.Resource!,
            ResourceRight = errand.Right.Resource!,
            Requester = Side.Left,
            Type = errand.Type,
            Adopt = Adopters.Choose(),
            Needs = errand.Needs ?? (errand.Requests % 2 == 0 ? [new Need(Side.Right, Protocol.Tcp, new PortRange(8080, 8080))] : []),
            Grants = left.Id == right.Id ? [new(Side.Left, ApprovalHow.Owner), new(Side.Right, ApprovalHow.SameOwner)] : [new(Side.Left, ApprovalHow.Owner)],
            ServiceVersions = ImmutableSortedDictionary<string, long>.Empty.SetItem(left.Id, left.Version).SetItem(right.Id, right.Version),
        };
        var made = await _client.AskAsync(estate => estate.RequestConnectionAsync(_client.Sign(asker.Caller, key), draft, CancellationToken.None));
        // Who hears nothing sends it again, under the same key.
        made ??= await _client.AskAsync(estate => estate.RequestConnectionAsync(_client.Sign(asker.Caller, key), draft, CancellationToken.None));
        errand.Connection = made?.Value?.Id ?? await FindByNameAsync(errand.Name) ?? made?.Fault?.Existing;
        _world.Tell(asker.Name, $"asks for {errand.Name}{(draft.Type is { } type ? $", as {type}" : "")}{(draft.Adopt is { } adopt ? $", to {adopt} what others made" : "")}: {Heard(made)}");
        if (errand.Connection is not { } id)
            return;
        _world.Transcript.Name(id, errand.Name);
        if (made?.Value is not null)
            _world.Acknowledged(new("request", ActorKey.Connection(id), asker.Name));
    }

    private async Task<string?> FindByNameAsync(string name) =>
        (await _client.FindAsync(async estate => await estate.ListConnectionsAsync(new() { Limit = 10, Name = name }, CancellationToken.None)))?.Items.FirstOrDefault()?.Id;

    private async Task<(ServiceView Left, ServiceView Right)?> ServicesAsync(Errand errand)
    {
        var left = await _client.FindAsync(estate => estate.FindServiceAsync(errand.Left.Team.Service!, CancellationToken.None));
        var right = await _client.FindAsync(estate => estate.FindServiceAsync(errand.Right.Team.Service!, CancellationToken.None));
        return left is null || right is null ? null : (left, right);
    }

    private async Task ApproveAsync(Errand errand, ConnectionView view)
    {
        var side = view.OpenBallot.Left is null ? Side.Left : Side.Right;
        var team = side == Side.Left ? errand.Left.Team : errand.Right.Team;
        var service = await _client.FindAsync(estate => estate.FindServiceAsync(team.Service!, CancellationToken.None));
        if (service is null)
            return;
        var grant = new ApprovalGrant(view.Pending?.PlanHash ?? view.PlanHash!, [new(side, ApprovalHow.Owner)], ImmutableSortedDictionary<string, long>.Empty.Add(service.Id, service.Version));
        if (Meddlers.MeddleWithApproval())
            await EditOwnersAsync(team, Teams[(Teams.ToList().IndexOf(team) + 1) % Teams.Count], joins: true);
        _world.ApprovedOn.Add((view.Id, ActorKey.Service(service.Id), service.Version));
        var done = await _client.AskAsync(estate => estate.ApproveAsync(team.Caller, view.Id, grant, CancellationToken.None));
        Hear(team, "approve", view.Id, done);
    }

    private async Task RejectAsync(Errand errand, ConnectionView view)
    {
        var team = errand.Right.Team;
        var done = await _client.AskAsync(estate => estate.RejectAsync(team.Caller, view.Id, ConnectionAction.Plain, CancellationToken.None));
        Hear(team, "reject", view.Id, done);
    }

    private Task DeleteAsync(Errand errand) =>
        ActAsync(errand, "delete", (estate, caller, id) => estate.DeleteConnectionAsync(caller, id, ConnectionAction.Plain, CancellationToken.None));

    private Task RetryAsync(Errand errand) =>
        ActAsync(errand, "retry", (estate, caller, id) => estate.RetryAsync(caller, id, ConnectionAction.Plain, CancellationToken.None));

    private Task PauseAsync(Errand errand) =>
        ActAsync(errand, "suspend", (estate, caller, id) => estate.SuspendAsync(caller, id, OfLeft, CancellationToken.None));

    private Task ResumeAsync(Errand errand) =>
        ActAsync(errand, "resume", (estate, caller, id) => estate.ResumeAsync(caller, id, OfLeft, CancellationToken.None));

    private static ConnectionAction OfLeft { get; } = ConnectionAction.Plain with { Sides = [Side.Left] };

    /// <summary>More, fewer or other ports: what goes beyond the plan waits for the other side.</summary>
    private Task ChangeNeedsAsync(Errand errand, ConnectionView view, int choice)
    {
        ImmutableArray<Need> needs = choice switch
        {
            0 => [],
            1 => [new Need(Side.Right, Protocol.Tcp, new PortRange(8080, 8080))],
            _ => [new Need(Side.Right, Protocol.Tcp, new PortRange(8080, 8090)), new Need(Side.Left, Protocol.Udp, new PortRange(53, 53))],
        };
        var edit = new ConnectionEdit(view.Name, needs, view.Requirements, null, Protected: false);
        var action = OfLeft with { Grants = [new(Side.Left, ApprovalHow.Owner)], IfGeneration = view.Generation };
        return ActAsync(errand, "edit", (estate, caller, id) => estate.EditConnectionAsync(caller, id, edit, action, CancellationToken.None));
    }

    private async Task ActAsync(Errand errand, string deed, Func<IEstate, Caller, string, Task<Outcome<ConnectionView>>> act)
    {
        var (team, id) = (errand.Left.Team, errand.Connection!);
        Hear(team, deed, id, await _client.AskAsync(estate => act(estate, team.Caller, id)));
    }

    private void Hear(Team team, string deed, string connection, Outcome<ConnectionView>? done)
    {
        _world.Tell(team.Name, $"{deed}s {connection}: {Heard(done)}");
        if (done?.Value is not null)
            _world.Acknowledged(new(deed, ActorKey.Connection(connection), team.Name));
    }

    private static string Heard(Outcome<ConnectionView>? outcome) => outcome switch
    {
        null => "no answer",
        { Value: { } view } => view.State,
        { Fault: { } fault } => $"{fault.Kind}, {fault.Detail}",
        _ => "nothing",
    };
}
