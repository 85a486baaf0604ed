using NetConnect.Conformance.Bench;
using NetConnect.Model.Links;

namespace NetConnect.Conformance;

/// <content>What others have is theirs, also when it looks like ours.</content>
public abstract partial class ProviderConformance
{
    [Fact]
    public void What_others_made_before_us_stays_as_it_was_even_if_it_is_just_what_we_would_make()
    {
        foreach (var call in Tried(Undisturbed().Calls.Where(call => call.Operation.Effect == OperationEffect.Create)))
        {
            using var bench = NewBench();
            IReadOnlyList<CloudThing> theirs = [];
            bench.BeforeLook = look => theirs = look == call.Look ? ByHand(bench, call) : theirs;
            bench.Register();
            var connection = bench.Connect();
            bench.Pass(TimeSpan.FromMinutes(5));
            bench.Delete(connection);
            bench.UntilDeleted(connection);
            bench.Rest(TimeSpan.FromMinutes(5));

            var lost = theirs.Except(bench.Cloud.Inventory()).ToList();
            Assert.True(lost.Count == 0, $"Others had made {string.Join(", ", lost)} before {call}, and we changed or removed it.");
        }
    }

    /// <summary>What comes into being by it; what lies within a thing of ours (a rule in our group) is no thing of its own.</summary>
    private static List<CloudThing> ByHand(TestBench bench, CallSeen call)
    {
        var site = bench.Cloud.Sites.First(site => site.Network.Account == call.Account);
        var before = bench.Cloud.Inventory();
        bench.Cloud.DoByHand(site, call.Operation);
        return [.. bench.Cloud.Inventory().ExceptBy(before.Select(thing => thing.Id), thing => thing.Id)];
    }
}
