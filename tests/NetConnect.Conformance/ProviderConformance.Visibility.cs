using System.Runtime.CompilerServices;
using NetConnect.Conformance.Bench;
using NetConnect.Model.Links;

namespace NetConnect.Conformance;

/// <content>A cloud shows late what was done.</content>
public abstract partial class ProviderConformance
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public void What_a_call_makes_may_stay_unseen_for_a_minute() => ForEachCall(CloudTrouble.ShowsLate);

    [Fact]
    public void What_a_call_removes_may_be_shown_for_a_minute() => ForEachCall(CloudTrouble.ShowsStill);

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(60)]
    public void Whatever_is_made_may_stay_unseen_for_a_while(int seconds) => WithAllCalls(CloudTrouble.ShowsLate, seconds);

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(60)]
    public void Whatever_is_removed_may_be_shown_for_a_while(int seconds) => WithAllCalls(CloudTrouble.ShowsStill, seconds);

    private void ForEachCall(CloudTrouble trouble, [CallerMemberName] string promise = "")
    {
        SkipUnlessKnown(trouble);
        ForEachCall((line, _, make) => Shown(line, trouble, Longest, make), promise);
    }

    private void WithAllCalls(CloudTrouble trouble, int seconds)
    {
        SkipUnlessKnown(trouble);
        var time = TimeSpan.FromSeconds(seconds);
        var undisturbed = Undisturbed();
        using var bench = NewBench();
        bench.Plan = (line, call, make) => Shown(line, trouble, time, make);
        var life = Life.Of(bench);
        Assert.Equal(undisturbed.Kinds, life.Kinds);
        var again = life.Calls.Where(call => call is { Operation.Effect: not OperationEffect.Change, Result: OperationResult.Completed }).GroupBy(call => call.Token)
            .FirstOrDefault(token => token.Count() > 1);
        Assert.True(again is null, $"{again?.First()} was done, and was done again because nobody saw that.");
    }

    private static async Task<OperationResult> Shown(Line line, CloudTrouble trouble, TimeSpan time, Func<Task<OperationResult>> make)
    {
        line.Bench.Cloud.Begin(trouble, time);
        var result = await make();
        line.Bench.Cloud.End();
        return result;
    }
}
