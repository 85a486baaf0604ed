using NetConnect.Kernel.Services;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Tests.Support;

namespace NetConnect.Runtime.Tests.Retention;

/// <summary>What was deleted can be read for 30 days, and then nothing of it is stored; events stay 90 days, the audit for ever.</summary>
public sealed class RetentionTests
{
    [Fact]
    public async Task Service_DeletedThirtyDaysAgo_IsGoneFromTheStore_AndItsHistoryIsNot()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Service("s1");
        await installation.AskAsync(key, new CreateService("s1", "payments", "", ["user:ann"], null, "user:ann"));
        await installation.AskAsync(key, new DeleteService("user:ann"));

        await PassAsync(installation, TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        Assert.NotNull(await LoadAsync(installation, key));
        await UntilGoneAsync(installation, key);

        Assert.Equal(2, (await installation.Store.ReadAuditAsync(0, 10, TestContext.Current.CancellationToken)).Count);
        Assert.Equal(2, (await installation.Store.ReadEventsAsync(new(0, 10), TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task Events_AreKeptForNinetyDays_AndTheAuditForEver()
    {
        await using var installation = await Installation.StartAsync();
        await installation.AskAsync(ActorKey.Service("s1"), new CreateService("s1", "payments", "", ["user:ann"], null, "user:ann"));

        await PassAsync(installation, TimeSpan.FromDays(90) - TimeSpan.FromHours(1));
        Assert.Single(await installation.Store.ReadEventsAsync(new(0, 10), TestContext.Current.CancellationToken));
        while ((await installation.Store.ReadLogBoundsAsync(TestContext.Current.CancellationToken)).Swept == 0)
            await PassAsync(installation, TimeSpan.FromMinutes(10));

        Assert.Empty(await installation.Store.ReadEventsAsync(new(0, 10), TestContext.Current.CancellationToken));
        Assert.Single(await installation.Store.ReadAuditAsync(0, 10, TestContext.Current.CancellationToken));
    }

    private static async Task PassAsync(Installation installation, TimeSpan time)
    {
        installation.Time.Advance(time);
        await Task.Yield();
    }

    private static Task<Store.StoredActor?> LoadAsync(Installation installation, ActorKey key) =>
        installation.Store.LoadAsync(key, TestContext.Current.CancellationToken);

    private static async Task UntilGoneAsync(Installation installation, ActorKey key)
    {
        while (await LoadAsync(installation, key) is not null)
            await PassAsync(installation, TimeSpan.FromSeconds(1));
    }
}
