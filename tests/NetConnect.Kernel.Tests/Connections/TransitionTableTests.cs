using NetConnect.Kernel.Connections;

namespace NetConnect.Kernel.Tests.Connections;

public class TransitionTableTests
{
    [Fact]
    public void Request_IsSound() => IsSound(ConnectionTables.Request);

    [Fact]
    public void Edits_IsSound() => IsSound(ConnectionTables.Edits);

    [Fact]
    public void Provisioning_IsSound() => IsSound(ConnectionTables.Provisioning);

    [Fact]
    public void Provisioning_AnythingHeldOrMade_CanBeReleased()
    {
        var table = ConnectionTables.Provisioning;
        ProvisioningPhase[] nothingToRelease = [ProvisioningPhase.None, ProvisioningPhase.Releasing, ProvisioningPhase.Released];
        foreach (var phase in Enum.GetValues<ProvisioningPhase>().Except(nothingToRelease))
            Assert.Equal(ProvisioningPhase.Releasing, table.Find(phase, ProvisioningTrigger.Release));
    }

    [Fact]
    public void Move_NotInTheTable_BreaksTheInvariant()
    {
        Assert.Null(ConnectionTables.Request.Find(RequestPhase.Rejected, RequestTrigger.Approve));
        Assert.Throws<InvalidOperationException>(() => ConnectionTables.Request.Move(RequestPhase.Rejected, RequestTrigger.Approve));
    }

    /// <summary>Every phase can be reached, and every trigger moves something.</summary>
    private static void IsSound<TPhase, TTrigger>(TransitionTable<TPhase, TTrigger> table)
        where TPhase : struct, Enum
        where TTrigger : struct, Enum
    {
        var reached = new HashSet<TPhase> { table.Start };
        while (table.Rows.Any(row => reached.Contains(row.From) && reached.Add(row.To)))
        {
            // Each round adds a phase that the ones before lead to.
        }

        Assert.Equal(Enum.GetValues<TPhase>().ToHashSet(), reached);
        Assert.Equal(Enum.GetValues<TTrigger>().ToHashSet(), table.Rows.Select(row => row.Trigger).ToHashSet());
    }
}
