using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

/// <summary>Commits and log entries to test with.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2031, 5, 6, 12, 0, 0, TimeSpan.Zero);

    public static readonly ActorKey Left = ActorKey.Resource("left");
    public static readonly ActorKey Right = ActorKey.Resource("right");

    public static Commit First(ActorKey key, string body = "{}") => Change(key, 0, body);

    public static Commit Change(ActorKey key, long expectedVersion, string body = "{}") =>
        new() { Key = key, ExpectedVersion = expectedVersion, Header = new(1, body) };

    public static NewEvent Event(ActorKey subject, params string[] scopes) =>
        new(Guid.NewGuid().ToString(), Noon.AddTicks(1), "thing-happened", subject, "user:ann", [.. scopes], "A thing happened.", """{"n":1}""");

    public static NewAudit Audit(ActorKey subject, string action = "thing.change") =>
        new(Noon.AddTicks(7), "user:ann", action, subject, ["payments", "billing"], "accepted", """{"before":null, "after":"é"}""");

    public static ImmutableSortedDictionary<string, StoredRow?> Rows(params (string Key, StoredRow? Row)[] rows) =>
        rows.ToImmutableSortedDictionary(row => row.Key, row => row.Row, StringComparer.Ordinal);
}
