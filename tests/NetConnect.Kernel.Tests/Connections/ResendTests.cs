using NetConnect.Kernel.Connections;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Connections;

/// <summary>What gets no answer is sent again, more and more seldom.</summary>
public sealed class ResendTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WakeUp_OfAWishWithoutEcho_MovesTheNextOneFurtherAway()
    {
        var machine = new ConnectionMachine();
        var state = machine.Step(null, Request(), At(Start)).State!;
        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 12; i++)
        {
            var now = state.WakeAt!.Value;
            var transition = machine.Step(state, WakeUp.Now, At(now));
            Assert.Equal(2, transition.Effects.OfType<Effect.Send>().Count());
            state = transition.State!;
            Assert.True(state.WakeAt > now, "The wake-up stays due: the clock would never come to rest.");
            pauses.Add(state.WakeAt!.Value - now);
        }

        Assert.True(pauses[^1] > TimeSpan.FromSeconds(40) && pauses[^1] < TimeSpan.FromSeconds(80), $"{pauses[^1]}");
    }

    private static Turn At(DateTimeOffset now) => new(now, 1, 7, "here", new KernelSettings());

    private static RequestConnection Request() => new(
        "one",
        "one",
        End("web", 1),
        End("db", 2),
        Side.Left,
        [],
        LinkRequirements.None,
        new DecisionRecord { Chosen = LinkType.Routed, PlanHash = "sha256:plan" },
        [new GrantedSide(Side.Left, ApprovalHow.Owner, "user:ann"), new GrantedSide(Side.Right, ApprovalHow.Owner, "user:ann")],
        "user:ann");

    private static ConnectionEnd End(string name, int number) => new(
        name, name, "team", "provider", new NetworkRef(Platform.External, "account", $"net-{number}"), "here", Cidr.Parse($"10.{number}.0.0/24"));
}
