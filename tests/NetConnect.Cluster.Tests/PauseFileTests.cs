using Microsoft.Extensions.DependencyInjection;
using NetConnect.Cluster.Tests.Support;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Operations;
using NetConnect.Runtime.Modes;
using NetConnect.Silo;
using NetConnect.Storage.Tests.Postgres;

namespace NetConnect.Cluster.Tests;

/// <summary>The brake that needs no sign-on works from any machine of the cluster.</summary>
public sealed class PauseFileTests(Members members) : IClassFixture<Members>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_file_on_one_machine_pauses_all_for_as_long_as_it_lies_there()
    {
        Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.WhyNot);
        var olga = Members.ClientOf(members.One, "olga", "netconnect-operators");
        await members.JoinAsync("apart", SiloRole.Silo, data: "apart");
        var file = Path.Combine(members.DataDirectory, "apart", "PAUSE");

        await File.WriteAllTextAsync(file, "", Stop);
        var paused = await BecomesAsync(olga, "OBSERVE");
        await olga.SetModeAsync(new("installation", "ACTIVE", "I did not see the file"), Stop);
        var still = await BecomesAsync(olga, "OBSERVE");
        File.Delete(file);
        var resumed = await BecomesAsync(olga, "ACTIVE");

        Assert.Equal(("host:apart", "The file PAUSE lies in the data directory of apart."), (paused.By, paused.Reason));
        Assert.Equal(("host:apart", "host:apart"), (still.By, resumed.By));
    }

    [Fact]
    public async Task A_file_that_comes_and_goes_does_not_lift_an_operators_pause()
    {
        Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.WhyNot);
        var olga = Members.ClientOf(members.One, "olga", "netconnect-operators");
        var operations = members.Two.Services.GetRequiredService<LiveOperations>();
        await olga.SetModeAsync(new("installation", "OBSERVE", "maintenance"), Stop);

        await operations.PauseByFileAsync("two", isThere: true, Stop);
        await operations.PauseByFileAsync("two", isThere: false, Stop);

        var seen = await InstallationAsync(olga);
        Assert.Equal(("OBSERVE", "user:olga", "maintenance"), (seen.Mode, seen.By, seen.Reason));
        await olga.SetModeAsync(new("installation", "ACTIVE"), Stop);
    }

    private static async Task<ModeDto> BecomesAsync(NetConnectClient olga, string mode)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(Patience);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            if (await InstallationAsync(olga) is var seen && seen.Mode == mode)
                return seen;
            await ticks.WaitForNextTickAsync(limit.Token);
        }
    }

    private static async Task<ModeDto> InstallationAsync(NetConnectClient olga) => (await olga.GetModesAsync(Stop)).Items.Single(mode => mode.Scope == "installation");
}
