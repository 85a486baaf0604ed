using System.Text.Json.Nodes;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plants;

/// <summary>Bugs of what is written down.</summary>
internal static class PlantedStores
{
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(20);

    public static IEnumerable<Plant> All =>
    [
        Written("lost-id", "The id of what was made is not kept.", commit => commit.WithRows("part/", part => part.Remove("external_id"))),
        Written("intent-not-committed", "A call is made without an intent on record.", commit => commit.WithHeader(ActorKind.Network, network => network.Remove("intent"))),
        Written("incarnation-stuck", "What is made anew keeps its old name.", commit => commit.WithRows("part/", part => Set(part, "incarnation", 1))),
        Written("attempt-stuck", "What is made again has the token of the first time.", commit => commit.WithRows("part/", part => Set(part, "attempt", 1))),
        Written("pause-not-kept", "The pause that a provider asked for is not kept.", commit => commit.WithRows("part/", part => part.Remove("not_before"))),
        Written("users-forgotten", "A shared part remembers only one of those who need it.", commit => commit.WithRows("part/", OnlyOneUser)),
        Written("approval-lost", "The approval of the left side is not kept.", commit => commit.WithHeader(ActorKind.Connection, connection => connection.Remove("left_approval"))),
        Written("other-plan-approved", "An approval is kept for another plan than the one shown.", commit => commit.WithHeader(ActorKind.Connection, OtherPlan)),
        Written("deletion-lost", "The wish to delete is acknowledged and not kept.", commit => commit.WithHeader(ActorKind.Connection, NotDeleted)),
        Written("half-not-written", "What the right half reports is not kept.", commit => commit.WithoutRows((key, _) => key == "half/right")),
        Written("rows-not-deleted", "Child rows are never deleted.", commit => commit.WithoutRows((_, row) => row is null)),
        Written("let-go-kept", "What was detached stays on the ledger.", commit => commit.Children.Values.Any(IsForgotten) ? commit.WithoutRows((key, row) => row is null && key.StartsWith("part/", StringComparison.Ordinal)) : commit),
        Written("timer-lost", "Wake-ups are not kept.", commit => commit with { WakeAt = null }),
        Written("audit-lost", "Decisions are not audited.", commit => commit with { Audit = [] }),
        Written("event-lost", "Changes of state are not told.", commit => commit with { Events = [] }),
        Written("event-to-one-side", "Events are told to one of both sides.", commit => commit with { Events = [.. commit.Events.Select(happened => happened with { Scopes = [.. happened.Scopes.Take(1)] })] }),
        Written("event-twice", "Each event is written twice, under two ids.", commit => commit with { Events = [.. commit.Events, .. commit.Events.Select(happened => happened with { Id = $"{happened.Id}-again" })] }),
        new("fence-missing", "A former owner of the store may go on writing.") { Store = Unfenced },
        new("answer-before-commit", "A commit is answered before it is made.") { Store = Early },
        new("stale-called-done", "A commit that lost the race is called done.") { Store = (_, _, store) => new PlantedStore(store, CallDone) },
        Written("guards-dropped", "What a decision rests on may have changed meanwhile.", commit => commit with { Guards = [] }),
        new("no-compare", "Versions are not compared: the last one to write wins.") { Store = (world, _, store) => new PlantedStore(store, (commit, next) => next(commit with { ExpectedVersion = world.Database.Load(commit.Key)?.Version ?? 0 })) },
    ];

    private static Plant Written(string name, string what, Func<Commit, Commit> change) =>
        new(name, what) { Store = (_, _, store) => new PlantedStore(store, (commit, next) => next(change(commit))) };

    private static PlantedStore Unfenced(World world, Node node, IActorStore store) => new(store, async (commit, next) =>
    {
        if (store.Epoch == world.Database.Epoch)
            return await next(commit);
        var result = await world.Database.CommitAsync(world.Database.Epoch, commit, CancellationToken.None);
        world.Committed(node, commit, result);
        return result;
    });

    private static PlantedStore Early(World world, Node node, IActorStore store) => new(store, (commit, next) =>
    {
        world.Scheduler.In(Later, node.Life, () => _ = next(commit));
        return Task.FromResult<CommitResult>(new CommitResult.Committed(commit.ExpectedVersion + 1, 0));
    });

    private static async Task<CommitResult> CallDone(Commit commit, Func<Commit, Task<CommitResult>> next) =>
        await next(commit) is var result && result is CommitResult.Stale ? new CommitResult.Committed(commit.ExpectedVersion + 1, 0) : result;

    private static bool IsForgotten(StoredRow? row) => row?.Body.Contains("\"FORGOTTEN\"", StringComparison.Ordinal) == true;

    private static void Set(JsonObject document, string name, int value)
    {
        if (document.ContainsKey(name))
            document[name] = value;
    }

    private static void OnlyOneUser(JsonObject part)
    {
        if (part["users"] is JsonArray { Count: > 1 } users)
            part["users"] = new JsonArray(users[0]!.DeepClone());
    }

    private static void OtherPlan(JsonObject connection)
    {
        if (connection["right_approval"] is JsonObject approval)
            approval["plan_hash"] = "another";
    }

    private static void NotDeleted(JsonObject connection)
    {
        if ((string?)connection["desired"] == "DELETED")
            connection["desired"] = "ESTABLISHED";
    }
}
