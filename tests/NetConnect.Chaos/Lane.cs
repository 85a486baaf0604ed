using System.Net;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Resources;

namespace NetConnect.Chaos;

/// <summary>Two resources that are connected, renamed and separated, again and again; it knows what it was told last.</summary>
internal sealed class Lane(Diary diary, NetConnectClient ann, NetConnectClient bob, ResourceDto left, ResourceDto right, Random chance)
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(3);

    private string _name = "";
    private int _names;

    /// <summary>The connection that was acknowledged last and not deleted since.</summary>
    public string? Standing { get; private set; }

    public ResourceDto Left => left;

    public ResourceDto Right => right;

    /// <summary>All that were ever acknowledged as deleted.</summary>
    public List<string> Gone { get; } = [];

    public async Task LiveAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await (Standing is null ? ConnectAsync() : chance.Next(3) == 0 ? RenameAsync() : SeparateAsync());
            }
            catch (NetConnectApiException refusal)
            {
                diary.Violate($"{left.Name} and {right.Name}, which nothing speaks against, were refused: {refusal.Message}");
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }
    }

    public async Task SeparateAsync()
    {
        if (Standing is not { } id)
            return;
        await Stubborn.AskAsync(diary, () => ann.DeleteConnectionAsync(id));
        Standing = null;
        Gone.Add(id);
        await BecomesAsync(id, "DELETED");
    }

    /// <summary>Nothing that was acknowledged is lost.</summary>
    public async Task JudgeAsync()
    {
        foreach (var id in Gone)
            await ExpectAsync(id, "DELETED", name: null);
        if (Standing is { } standing)
            await ExpectAsync(standing, "ESTABLISHED", _name);
    }

    private async Task ConnectAsync()
    {
        var request = new CreateConnection(NextName(), left.Id, right.Id);
        var asked = await Stubborn.OnceAsync(diary, ann, client => client.RequestConnectionAsync(request));
        (Standing, _name) = (asked.Id, asked.Name);
        await diary.UnderWayAsync(async () =>
        {
            await ApproveAsync(asked);
            return await SettleAsync(asked.Id, "ESTABLISHED");
        });
    }

    private async Task ApproveAsync(ConnectionDto asked)
    {
        try
        {
            await Stubborn.OnceAsync(diary, bob, client => client.ApproveConnectionAsync(asked.Id, new(PlanHash: asked.PlanHash)));
        }
        catch (NetConnectApiException refusal) when (refusal.Is(HttpStatusCode.Conflict))
        {
            diary.Violate($"{asked.Id} could not be approved: {refusal.Message}");
        }
    }

    private async Task RenameAsync()
    {
        var name = NextName();
        var edited = await Stubborn.AskAsync(diary, () => ann.EditConnectionAsync(Standing!, new() { Name = name }));
        _name = edited.Name;
        if (edited.Name != name)
            diary.Violate($"{Standing} was renamed to {name} and answered {edited.Name}");
    }

    private Task<string> BecomesAsync(string id, string state) => diary.UnderWayAsync(() => SettleAsync(id, state));

    private async Task<string> SettleAsync(string id, string state)
    {
        var until = TimeProvider.System.GetUtcNow() + TooLong;
        var patient = ann.WithWait(TimeSpan.FromSeconds(20));
        while (true)
        {
            var seen = await Stubborn.AskAsync(diary, () => patient.GetConnectionAsync(id));
            if (seen.State == state)
                return seen.State;
            if (TimeProvider.System.GetUtcNow() > until)
            {
                diary.Violate($"{id} is {seen.State} ({seen.Provisioning}, {seen.Reason}) and not {state} after {TooLong.TotalMinutes} minutes");
                return seen.State;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private async Task ExpectAsync(string id, string state, string? name)
    {
        try
        {
            var seen = await Stubborn.AskAsync(diary, () => ann.GetConnectionAsync(id));
            if (seen.State != state || (name is not null && seen.Name != name))
                diary.Violate($"{id} was told to be {state} {name} and is {seen.State} {seen.Name}");
        }
        catch (NetConnectApiException lost)
        {
            diary.Violate($"{id} was acknowledged and is lost: {lost.Message}");
        }
    }

    private string NextName() => $"{right.Name} {++_names}";
}
