using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

public abstract partial class ActorStoreContract
{
    [Fact]
    public async Task Log_GivesEventsAndAuditOneSequence()
    {
        var first = await StoreAsync(Sample.First(Sample.Left) with { Events = [Sample.Event(Sample.Left), Sample.Event(Sample.Left)], Audit = [Sample.Audit(Sample.Left)] });
        var silent = await StoreAsync(Sample.Change(Sample.Left, 1));
        var second = await StoreAsync(Sample.Change(Sample.Left, 2) with { Events = [Sample.Event(Sample.Left)] });

        Assert.Equal((3, 3, 4), (first.LastPosition, silent.LastPosition, second.LastPosition));
        Assert.Equal([1, 2, 4], (await EventsAsync(new(0, 10))).Select(stored => stored.Position));
        Assert.Equal([3], (await Store.ReadAuditAsync(0, 10, Token)).Select(stored => stored.Position));
    }

    [Fact]
    public async Task Log_KeepsEveryFieldOfEventsAndAudit()
    {
        var happened = Sample.Event(Sample.Left, "payments", "billing", "payments");
        var decided = Sample.Audit(Sample.Right);
        await StoreAsync(Sample.First(Sample.Left) with { Events = [happened], Audit = [decided] });
        await ReopenAsync();

        var stored = Assert.Single(await EventsAsync(new(0, 10)));
        Assert.Equal(happened with { Scopes = default }, stored.Event with { Scopes = default });
        Assert.Equal(happened.Scopes, stored.Event.Scopes);
        var entry = Assert.Single(await Store.ReadAuditAsync(0, 10, Token)).Entry;
        Assert.Equal(decided with { Scopes = default }, entry with { Scopes = default });
        Assert.Equal(decided.Scopes, entry.Scopes);
    }

    [Fact]
    public async Task Log_UnderSixtyFourWriters_HasNoGapsAndTheOrderOfTheCommits()
    {
        const int writers = 64, commits = 20;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(writer, commits))));

        var events = await EventsAsync(new(0, int.MaxValue));
        var audit = await Store.ReadAuditAsync(0, int.MaxValue, Token);
        Assert.Equal(
            Enumerable.Range(1, writers * commits * 2).Select(position => (long)position),
            events.Select(stored => stored.Position).Concat(audit.Select(stored => stored.Position)).Order());
        Assert.All(
            events.GroupBy(stored => stored.Event.Subject),
            ofOne => Assert.Equal(Enumerable.Range(1, commits).Select(i => $"{i}"), ofOne.Select(stored => stored.Event.Message)));
        Assert.Null(AuditChain.FirstBreak(audit));
    }

    [Fact]
    public async Task Events_AreFoundAfterAPosition()
    {
        for (var version = 0; version < 10; version++)
            await StoreAsync(Sample.Change(Sample.Left, version) with { Events = [Sample.Event(Sample.Left)] });

        Assert.Equal([4, 5, 6], (await EventsAsync(new(3, 3))).Select(stored => stored.Position));
        Assert.Empty(await EventsAsync(new(10, 3)));
        Assert.Empty(await EventsAsync(new(0, 0)));
    }

    [Fact]
    public async Task Events_AreFoundBySubject()
    {
        await LogAsync(Sample.Event(Sample.Left), Sample.Event(Sample.Right), Sample.Event(Sample.Left), Sample.Event(ActorKey.Connection("left")));
        Assert.Equal([1, 3], (await EventsAsync(new(0, 10, Sample.Left))).Select(stored => stored.Position));
        Assert.Equal([3], (await EventsAsync(new(1, 10, Sample.Left))).Select(stored => stored.Position));
    }

    [Theory]
    [InlineData("a", new long[] { 1, 3, 5 })]
    [InlineData("b", new long[] { 2, 3 })]
    [InlineData("a b", new long[] { 1, 2, 3, 5 })]
    [InlineData("b a b c", new long[] { 1, 2, 3, 5 })]
    [InlineData("c", new long[0])]
    [InlineData("", new long[0])]
    public async Task Events_AreFoundByScope_EachOnce(string scopes, long[] expected)
    {
        await LogAsync(
            Sample.Event(Sample.Left, "a"), Sample.Event(Sample.Left, "b"), Sample.Event(Sample.Left, "b", "a"),
            Sample.Event(Sample.Left), Sample.Event(Sample.Right, "a"));
        var asked = scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();

        Assert.Equal(expected, (await EventsAsync(new(0, 10, Scopes: asked))).Select(stored => stored.Position));
        Assert.Equal(expected.Take(2), (await EventsAsync(new(0, 2, Scopes: asked))).Select(stored => stored.Position));
        Assert.Equal(expected.Where(position => position > 2), (await EventsAsync(new(2, 10, Scopes: asked))).Select(stored => stored.Position));
        Assert.Equal(expected.Where(position => position < 5), (await EventsAsync(new(0, 10, Sample.Left, asked))).Select(stored => stored.Position));
    }

    [Fact]
    public async Task Events_AreFoundByAThousandScopes()
    {
        await LogAsync([.. Enumerable.Range(0, 50).Select(i => Sample.Event(Sample.Left, $"s{i * 30}"))]);
        var found = await EventsAsync(new(0, 100, Scopes: [.. Enumerable.Range(0, 1000).Select(i => $"s{i}")]));
        Assert.Equal(Enumerable.Range(1, 34).Select(i => (long)i), found.Select(stored => stored.Position));
    }

    [Fact]
    public async Task Events_WithAnIdThatWasUsedBefore_AreRefused()
    {
        var happened = Sample.Event(Sample.Left);
        await LogAsync(happened);
        await Assert.ThrowsAsync<InvalidOperationException>(() => CommitAsync(Sample.First(Sample.Left) with { Events = [happened] }));
        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
    }

    [Fact]
    public async Task Audit_CanBeReadAndVerifiedInPages()
    {
        for (var version = 0; version < 10; version++)
            await StoreAsync(Sample.Change(Sample.Left, version) with { Audit = [Sample.Audit(Sample.Left, $"action-{version}")], Events = [Sample.Event(Sample.Left)] });
        await ReopenAsync();

        var first = await Store.ReadAuditAsync(0, 4, Token);
        var rest = await Store.ReadAuditAsync(first[^1].Position, 100, Token);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"action-{i}"), first.Concat(rest).Select(stored => stored.Entry.Action));
        Assert.Null(AuditChain.FirstBreak(first));
        Assert.Null(AuditChain.FirstBreak(rest, first[^1].Hash));
    }

    private Task<IReadOnlyList<StoredEvent>> EventsAsync(EventQuery query) => Store.ReadEventsAsync(query, Token);

    private Task LogAsync(params ImmutableArray<NewEvent> events) => StoreAsync(Sample.First(ActorKey.Service("logger")) with { Events = events });

    private async Task WriteAsync(int writer, int commits)
    {
        var key = ActorKey.Resource($"w{writer}");
        long last = 0;
        for (var i = 1; i <= commits; i++)
        {
            var committed = await StoreAsync(Sample.Change(key, i - 1) with
            {
                Events = [Sample.Event(key) with { Message = $"{i}" }],
                Audit = [Sample.Audit(key)],
            });
            Assert.True(committed.LastPosition >= last + 2);
            last = committed.LastPosition;
        }
    }
}
