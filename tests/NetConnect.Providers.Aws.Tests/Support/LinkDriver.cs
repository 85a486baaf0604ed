using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.Tests.Support;

/// <summary>Plays the connections: relays what each side publishes and lets all of them take turns.</summary>
internal sealed class LinkDriver(params NetworkDriver[] sides)
{
    /// <summary>Until no side has a call to make; fails when that takes too many turns.</summary>
    public async Task SettleAsync(int turns = 200)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            var worked = false;
            foreach (var side in sides)
            {
                Relay(side);
                var calls = 0;
                while (await side.TurnAsync() && ++calls < turns)
                    worked = true;
            }

            if (!worked && turn > 1)
                return;
        }

        Assert.Fail("It does not settle: " + string.Join("\n", sides.SelectMany(side => side.Calls).TakeLast(10)));
    }

    /// <summary>As connections are removed: routes and filters of both sides first, then what they share.</summary>
    public async Task RemoveAsync(Predicate<HalfWish> which)
    {
        foreach (var goal in new[] { HalfGoal.Releasing, HalfGoal.Absent })
        {
            foreach (var side in sides)
            {
                for (var i = 0; i < side.Halves.Count; i++)
                    side.Halves[i] = which(side.Halves[i]) ? side.Halves[i] with { Goal = goal } : side.Halves[i];
            }

            await SettleAsync();
        }

        foreach (var side in sides)
            side.Halves.RemoveAll(which);
    }

    private void Relay(NetworkDriver side)
    {
        for (var i = 0; i < side.Halves.Count; i++)
            side.Halves[i] = side.Network.IsHub ? OfHub(side, side.Halves[i]) : OfNetwork(side, side.Halves[i]);
    }

    private HalfWish OfNetwork(NetworkDriver side, HalfWish half) => half with
    {
        RemotePublished = half.Hub is { } hub ? Of(hub).PublishedFor(half.Connection) : Of(half.Remote).PublishedTo(side.Network),
        Outbound = Of(half.Remote).Halves.Find(other => other.Connection == half.Connection)?.Inbound ?? [],
    };

    private HalfWish OfHub(NetworkDriver side, HalfWish half) => half with
    {
        Spokes = [.. half.Spokes.Select(spoke => spoke with { Published = Of(spoke.Network).PublishedFor(half.Connection) })],
        RemotePublished = half.Remote == side.Network ? Given.Tags() : Of(half.Remote).PublishedFor(half.Connection),
    };

    private NetworkDriver Of(NetworkRef network) => sides.First(one => one.Network == network);
}
