using System.Text.Json;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;
using NetConnect.Runtime.Tests.Support;

namespace NetConnect.Runtime.Tests.Actors;

public sealed class ActorSchemaTests
{
    [Fact]
    public async Task Fields_OfANewerVersion_SurviveAChangeByThisOne()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Connection("c1");
        await installation.AskAsync(key, Requests.Connection("c1"));
        await AddFieldAsync(installation, key);

        await installation.AskAsync(key, new RejectConnection("user:bob", "no", IsOverride: false));

        var stored = await installation.Store.LoadAsync(key, TestContext.Current.CancellationToken);
        using var header = JsonDocument.Parse(stored!.Header.Body);
        Assert.Equal("kept", header.RootElement.GetProperty("of_the_future").GetString());
        Assert.Equal("REJECTED", header.RootElement.GetProperty("request").GetString());
    }

    [Fact]
    public async Task Change_OfTheHeader_WritesNoChildRows()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Connection("c1");
        await installation.AskAsync(key, Requests.Connection("c1"));
        var state = Schemas.Connection.Read(await installation.Store.LoadAsync(key, TestContext.Current.CancellationToken))!;

        var changes = Schemas.Connection.Changes(state, state with { Reason = "another" });

        Assert.Empty(changes);
    }

    [Fact]
    public async Task Change_OfNothing_WritesNothingAgain()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Connection("c1");
        await installation.AskAsync(key, Requests.Connection("c1"));
        var stored = (await installation.Store.LoadAsync(key, TestContext.Current.CancellationToken))!;
        var state = Schemas.Connection.Read(stored)!;

        // Another object that says the same, as one has it that went through a message.
        var same = state with { LeftHalf = state.LeftHalf with { } };

        Assert.Same(stored.Header, Schemas.Connection.Header(same, stored));
        Assert.Empty(Schemas.Connection.Changes(state, same));
    }

    [Fact]
    public async Task Row_ForAnotherProcess_IsReadFromItsText()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Connection("c1");
        await installation.AskAsync(key, Requests.Connection("c1"));
        var state = Schemas.Connection.Read(await installation.Store.LoadAsync(key, TestContext.Current.CancellationToken))!;

        var written = Schemas.Connection.Header(state with { Reason = "written" });

        Assert.Same(Read(written), Read(written));
        Assert.NotSame(Read(written), Read(written.Unread()));
        Assert.Equal("written", Read(written.Unread()).Reason);

        static ConnectionState Read(StoredRow row) => row.Read<ConnectionState>(stored => stored.Body);
    }

    [Fact]
    public async Task State_ReadBack_SaysTheSame()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Connection("c1");
        var written = installation.WhenAsync<ConnectionState>(key, _ => true);
        await installation.AskAsync(key, Requests.Connection("c1"));

        var read = Schemas.Connection.Read(await installation.Store.LoadAsync(key, TestContext.Current.CancellationToken))!;

        Assert.Equal(Kernel.Canonical.Text(await written), Kernel.Canonical.Text(read));
        Assert.Equal((await written).WakeAt, read.WakeAt);
        Assert.Equal(Kernel.Canonical.Text((await written).Decision), Kernel.Canonical.Text(read.Decision));
    }

    [Fact]
    public async Task Edit_ThatWaits_IsKeptApartAndGoneWhenItIsNoLongerAskedFor()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Connection("c1");
        await installation.AskAsync(key, Requests.Connection("c1"));
        await installation.AskAsync(key, new ApproveConnection("sha256:plan", [Requests.RightSide], "user:bob", null));
        Assert.Empty(await AwaitingAsync(installation));

        await installation.AskAsync(key, Requests.WiderEdit);
        var asked = Schemas.Connection.Read(await installation.Store.LoadAsync(key, TestContext.Current.CancellationToken))!;
        Assert.Equal(("sha256:plan", "sha256:wider"), (asked.PlanHash, asked.Pending!.PlanHash));
        Assert.Equal(["c1"], await AwaitingAsync(installation));

        await installation.AskAsync(key, new WithdrawConnection("user:ann", null, IsOverride: false));
        var stored = await installation.Store.LoadAsync(key, TestContext.Current.CancellationToken);
        Assert.Null(Schemas.Connection.Read(stored)!.Pending);
        Assert.DoesNotContain("edit", stored!.Children.Keys);
        Assert.Empty(await AwaitingAsync(installation));
    }

    private static async Task<IEnumerable<string>> AwaitingAsync(Installation installation)
    {
        var found = await installation.Store.ListAsync(
            new ActorQuery(ActorKind.Connection, new IndexEntry(Schemas.Awaiting, "APPROVAL")), TestContext.Current.CancellationToken);
        return found.Select(actor => actor.Key.Id);
    }

    private static async Task AddFieldAsync(Installation installation, ActorKey key)
    {
        CommitResult result;
        do
        {
            // The actor goes on by itself: somebody else's commit in between is answered by another try.
            var stored = await installation.Store.LoadAsync(key, TestContext.Current.CancellationToken);
            var body = stored!.Header.Body[..^1] + ",\"of_the_future\":\"kept\"}";
            var commit = new Commit { Key = key, ExpectedVersion = stored.Version, Header = new(stored.Header.Schema, body), WakeAt = stored.WakeAt };
            result = await installation.Store.CommitAsync(commit, TestContext.Current.CancellationToken);
        }
        while (result is CommitResult.Stale);
        Assert.IsType<CommitResult.Committed>(result);
    }
}
