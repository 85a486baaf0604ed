using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Tests.Support;

namespace NetConnect.Kernel.Tests.Connections;

public class StateTableTests
{
    private static readonly LinkHealth?[] Healths = [null, .. Enum.GetValues<LinkHealth>().Cast<LinkHealth?>()];

    [Fact]
    public void Document_IsWhatTheTablesSay() => Golden.Check("../../../docs/state-machines.md", StateMachinesDocument.Write());

    [Fact]
    public void Derive_EveryCombination_HasAWord()
    {
        var words = (
            from desired in Enum.GetValues<DesiredState>()
            from request in Enum.GetValues<RequestPhase>()
            from phase in Enum.GetValues<ProvisioningPhase>()
            from health in Healths
            select StateTable.Derive(desired, request, phase, health)).ToHashSet();
        Assert.All(words, word => Assert.True(Enum.IsDefined(word)));
        Assert.Equal(Enum.GetValues<ConnectionStatus>().ToHashSet(), words);
    }

    [Fact]
    public void Derive_WishIsDeletion_IsDeletedOnlyWhenNothingIsLeft()
    {
        foreach (var phase in Enum.GetValues<ProvisioningPhase>())
        {
            var word = StateTable.Derive(DesiredState.Deleted, RequestPhase.Approved, phase, LinkHealth.Up);
            Assert.Equal(phase == ProvisioningPhase.Released ? ConnectionStatus.Deleted : ConnectionStatus.Deleting, word);
        }
    }

    [Theory]
    [InlineData(ProvisioningPhase.Updating)]
    [InlineData(ProvisioningPhase.Migrating)]
    public void Derive_WorkOnAStandingLink_StaysEstablished(ProvisioningPhase phase) =>
        Assert.Equal(ConnectionStatus.Established, StateTable.Derive(DesiredState.Established, RequestPhase.Approved, phase, LinkHealth.Up));
}
