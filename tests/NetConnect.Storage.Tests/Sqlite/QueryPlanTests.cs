using NetConnect.Storage.Sqlite;
using NetConnect.Storage.Sqlite.Reading;
using NetConnect.Storage.Tests.Contract;

namespace NetConnect.Storage.Tests.Sqlite;

/// <summary>Reads walk an index: none scans a table or sorts what lies behind its limit.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly TempFolder folder = new();

    public static TheoryData<string> Statements =>
    [
        ActorReader.SelectHeader, ActorReader.SelectChildren, ActorReader.SelectKind, ActorReader.SelectIndexed,
        ActorReader.SelectDue, ActorReader.SelectNextWakeUp, LogReader.SelectAudit,
        EventSql.For(new(0, 10)).Sql,
        EventSql.For(new(0, 10, Sample.Left)).Sql,
        EventSql.For(new(0, 10, Scopes: ["a"])).Sql,
        EventSql.For(new(0, 10, Scopes: ["a", "b", "c"])).Sql,
    ];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Statement_WalksAnIndex(string sql)
    {
        var path = folder.File("netconnect.db");
        await (await SqliteActorStore.OpenAsync(new() { Path = path }, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        using var session = new Database(path, TimeSpan.FromSeconds(5)).OpenReader();

        var plan = session.Query("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3));

        Assert.NotEmpty(plan);
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !IsAllowed(step));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    // The partial index holds exactly the pending wake-ups, and the walk of positions that a limit has cut is short.
    private static bool IsAllowed(string step) => step is "SCAN actor USING COVERING INDEX actor_wake_up" or "SCAN s";
}
