using System.Collections.Immutable;
using NetConnect.Kernel.Modes;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Modes;

public class ModeMachineTests
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ModeScope Account = ModeScope.Account(Platform.Aws, "111111111111");
    private static readonly Budgets Budgets = new() { Changes = 5, Deletions = 2, Repairs = 3 };

    private ModeState? _state;

    [Theory]
    [InlineData(ChangePurpose.Make, OperationEffect.Create, 5, "more than 5 changes")]
    [InlineData(ChangePurpose.Remove, OperationEffect.Remove, 2, "more than 2 deletions")]
    [InlineData(ChangePurpose.Remove, OperationEffect.Change, 2, "more than 2 deletions")]
    [InlineData(ChangePurpose.Repair, OperationEffect.Create, 3, "more than 3 repairs")]
    [InlineData(ChangePurpose.Repair, OperationEffect.Remove, 2, "more than 2 deletions")]
    public void Charge_BeyondABudget_PausesTheAccountWithOneAlarm(ChangePurpose purpose, OperationEffect effect, int within, string words)
    {
        for (var i = 0; i < within; i++)
            Assert.Null(Charge(Noon.AddMinutes(i), purpose, effect).Refusal);

        var tripped = Step(new ChargeChange(Account, IntentOf(purpose, effect)), Noon.AddMinutes(within));
        var after = Step(new ChargeChange(Account, IntentOf(ChangePurpose.Make, OperationEffect.Create)), Noon.AddMinutes(59));

        Assert.Equal("budget-exceeded", Assert.Single(tripped.Events).Type);
        Assert.Single(tripped.Audit);
        Assert.Contains(words, ((ChargeAnswer)tripped.Reply!).Refusal, StringComparison.Ordinal);
        Assert.Equal(OperatingMode.Observe, _state!.Mode);
        Assert.Contains(words, ((ChargeAnswer)after.Reply!).Refusal, StringComparison.Ordinal);
        Assert.Empty(after.Events);
    }

    [Fact]
    public void Charge_OfAFurtherTry_IsNoFurtherChange()
    {
        for (var i = 0; i < 50; i++)
            Assert.Null(Charge(Noon, ChangePurpose.Repair, OperationEffect.Create, tries: 2).Refusal);

        Assert.Equal(Spent.Nothing, _state!.SpentBy(Noon));
    }

    [Fact]
    public void Charge_AnHourLater_HasTheWholeBudgetAgain_MinuteByMinute()
    {
        for (var i = 0; i < 5; i++)
            Charge(Noon.AddMinutes(i * 10), ChangePurpose.Make, OperationEffect.Create);

        Assert.Equal(5, _state!.SpentBy(Noon.AddMinutes(59)).Changes);
        Assert.Equal(4, _state.SpentBy(Noon.AddMinutes(60)).Changes);
        Assert.Null(Charge(Noon.AddMinutes(60), ChangePurpose.Make, OperationEffect.Create).Refusal);
        Assert.NotNull(Charge(Noon.AddMinutes(61), ChangePurpose.Make, OperationEffect.Create).Refusal);
    }

    [Fact]
    public void Charge_AfterTheClockWasSetBack_CountsWhatWasSpent_ForNoMoreThanAnHour()
    {
        for (var i = 0; i < 5; i++)
            Charge(Noon, ChangePurpose.Make, OperationEffect.Create);
        var yesterday = Noon.AddDays(-1);

        Assert.Equal(5, _state!.SpentBy(yesterday).Changes);
        Assert.NotNull(Charge(yesterday, ChangePurpose.Make, OperationEffect.Create).Refusal);
    }

    [Fact]
    public void SetMode_Active_GivesTheWholeBudgetBack()
    {
        for (var i = 0; i < 6; i++)
            Charge(Noon, ChangePurpose.Make, OperationEffect.Create);

        var resumed = Step(new SetMode(Account, OperatingMode.Active, "user:olga", "It was the migration."), Noon.AddMinutes(1));

        Assert.Equal("resumed", Assert.Single(resumed.Events).Type);
        Assert.Null(Charge(Noon.AddMinutes(2), ChangePurpose.Make, OperationEffect.Create).Refusal);
    }

    [Fact]
    public void SetMode_Twice_TellsOnceAndRecordsBoth()
    {
        var first = Step(new SetMode(Account, OperatingMode.Observe, "user:olga", null), Noon);
        var second = Step(new SetMode(Account, OperatingMode.Observe, "user:otto", "Still looking."), Noon.AddMinutes(5));

        Assert.Single(first.Events);
        Assert.Empty(second.Events);
        Assert.Equal((1, 1), (first.Audit.Length, second.Audit.Length));
        Assert.Equal((Noon, "user:otto"), (_state!.Since, _state.By));
    }

    private ChargeAnswer Charge(DateTimeOffset at, ChangePurpose purpose, OperationEffect effect, int tries = 1) =>
        (ChargeAnswer)Step(new ChargeChange(Account, IntentOf(purpose, effect, tries)), at).Reply!;

    private Transition<ModeState> Step(object message, DateTimeOffset at)
    {
        var transition = new ModeMachine().Step(_state, message, new Turn(at, 1, 0, "here", new KernelSettings { Budgets = Budgets }));
        _state = transition.State;
        return transition;
    }

    private static Intent IntentOf(ChangePurpose purpose, OperationEffect effect, int tries = 1) => new(
        1, "part", new ProviderOperation("Do", effect, ImmutableSortedDictionary<string, string>.Empty), "token", 1, Noon, Noon, "it", purpose, tries);
}
