using NetConnect.Model.Addresses;
using NetConnect.Model.Links;
using NetConnect.Providers;

namespace NetConnect.Conformance;

/// <summary>The cloud that a module is tried on: an emulator or a model of its platform, on the kit's clock, with two networks in it.</summary>
/// <remarks>
/// It answers at once, on the caller's thread: the kit runs on one thread and on a virtual time, and puts the time that calls take
/// around the module. What the cloud does by itself, it does by the clock that it was made with.
/// </remarks>
public abstract class CloudUnderTest : IDisposable
{
    public abstract CloudSite Left { get; }

    public abstract CloudSite Right { get; }

    /// <summary>The hub over which the two are joined, as operators offer it; absent when they are joined directly.</summary>
    public virtual CloudSite? Hub => null;

    /// <summary>The link type that is asked for; whichever is best when absent.</summary>
    public virtual LinkType? Type => null;

    /// <summary>Whether such a thing happens on the platform; promises about what can't are skipped.</summary>
    public virtual bool Knows(CloudTrouble trouble) => true;

    public IEnumerable<CloudSite> Sites => Hub is { } hub ? [Left, Right, hub] : [Left, Right];

    /// <summary>Requests that would change something and arrived, whatever came of them.</summary>
    public abstract int Changes { get; }

    /// <summary>The module as one process would have it: a restart begins with a new one, which knows nothing.</summary>
    public abstract INetworkProvider NewModule(TimeProvider clock);

    /// <summary>From now on every request is treated so, until <see cref="End"/>.</summary>
    /// <param name="time">For how long, or after how long, where the trouble asks for a time.</param>
    public abstract void Begin(CloudTrouble trouble, TimeSpan time);

    public abstract void End();

    /// <summary>All that exists in both networks and between them, in any order; what has ended and is only still shown is left out.</summary>
    public abstract IReadOnlyList<CloudThing> Inventory();

    /// <summary>Whether a packet gets from the first prefix (left) to the second (right) and its answer back, as the cloud itself judges.</summary>
    public abstract bool Passes(Cidr left, Cidr right);

    /// <summary>Somebody else makes the very same call, with a console of their own: without a mark of ours.</summary>
    public abstract void DoByHand(CloudSite site, ProviderOperation operation);

    /// <summary>The cloud lets others remove it while a link stands on it.</summary>
    public virtual bool CanGo(CloudThing thing) => true;

    /// <summary>Somebody else removes it.</summary>
    public abstract void RemoveByHand(CloudThing thing);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
