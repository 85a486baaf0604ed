using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Connections;

/// <summary>Connections for a time, and such that nobody deletes by mistake.</summary>
public sealed class TermTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task A_connection_with_a_date_is_removed_by_itself_when_it_comes()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();

        await pair.Ann.Client.EditConnectionAsync(made.Id, new() { ExpiresAt = TimeProvider.System.GetUtcNow().AddSeconds(1) });
        var gone = await pair.ReachesAsync(made, "DELETED");

        Assert.Contains("was to be removed at", gone.Reason, StringComparison.Ordinal);
        await pair.AssertUntouchedAsync();
        var audit = await estate.AuditAsync();
        Assert.Contains(audit, entry => entry is { Action: "connection.delete", Actor: "netconnect" } && entry.Subject.EndsWith(made.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_date_can_be_put_off_and_taken_away_but_not_into_the_past()
    {
        var pair = await Pair.PlantAsync(estate);
        var until = new DateTimeOffset(2100, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var asked = await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { ExpiresAt = until });
        Assert.Equal(until, asked.ExpiresAt);

        Assert.Equal(until.AddDays(1), (await pair.Ann.Client.EditConnectionAsync(asked.Id, new() { ExpiresAt = until.AddDays(1) })).ExpiresAt);
        Assert.Null((await pair.Ann.Client.EditConnectionAsync(asked.Id, new() { ExpiresAt = new(null) })).ExpiresAt);
        var problem = await pair.Ann.Client.EditConnectionAsync(asked.Id, new() { ExpiresAt = until.AddYears(-90) }).IsRefusedAsync(422, "validation");
        Assert.Equal(["/expires_at"], problem.Errors.Select(error => error.Pointer));
    }

    [Fact]
    public async Task A_protected_connection_is_not_deleted_until_that_is_taken_back()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { Protected = true });
        Assert.True(made.Protected);
        await pair.Ann.Client.DeleteConnectionAsync(made.Id).IsRefusedAsync(409, "protected");
        await pair.Bob.Client.DeleteConnectionAsync(made.Id).IsRefusedAsync(409, "protected");
        await pair.Bob.Client.EditConnectionAsync(made.Id, new() { Protected = false }).IsRefusedAsync(403, "forbidden");

        await pair.Ann.Client.EditConnectionAsync(made.Id, new() { Protected = false });

        await pair.DeleteAsync(made);
    }
}
