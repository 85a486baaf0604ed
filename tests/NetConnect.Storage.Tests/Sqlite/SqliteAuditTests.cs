using NetConnect.Storage.Sqlite;
using NetConnect.Storage.Tests.Contract;

namespace NetConnect.Storage.Tests.Sqlite;

/// <summary>Whoever changes the audit in the file is found.</summary>
public sealed class SqliteAuditTests : IDisposable
{
    private const int Entries = 2500; // more than two pages of the check

    private readonly TempFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("SELECT 1", null)]
    [InlineData("UPDATE audit SET outcome = 'refused' WHERE position = 7", 7L)]
    [InlineData("UPDATE audit SET at = at + 1 WHERE position = 1001", 1001L)]
    [InlineData("UPDATE audit SET scopes = '[]' WHERE position = 2", 2L)]
    [InlineData("DELETE FROM audit WHERE position = 1", 2L)]
    [InlineData("DELETE FROM audit WHERE position = 1000", 1001L)]
    [InlineData("DELETE FROM audit WHERE position > 2000", 2500L)]
    [InlineData("DELETE FROM audit", 2500L)]
    [InlineData("UPDATE audit SET position = -1 WHERE position = 5; UPDATE audit SET position = 5 WHERE position = 6; UPDATE audit SET position = 6 WHERE position = -1", 5L)]
    [InlineData("INSERT INTO audit SELECT 9999, at, actor, action, subject_kind, subject_id, scopes, outcome, detail, hash FROM audit WHERE position = 2500", 9999L)]
    public async Task AuditBreak_IsFoundWhereTheFileWasChanged(string tampering, long? expected)
    {
        var path = folder.File("netconnect.db");
        await using var store = await SqliteActorStore.OpenAsync(new() { Path = path }, cancellationToken: Token);
        await store.CommitAsync(
            Sample.First(Sample.Left) with { Audit = [.. Enumerable.Range(0, Entries).Select(i => Sample.Audit(Sample.Left, $"action-{i}"))] }, Token);

        RawDatabase.Execute(path, tampering);

        Assert.Equal(expected, await store.FindAuditBreakAsync(Token));
    }
}
