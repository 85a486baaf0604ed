using System.Collections.Immutable;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel;

/// <summary>Something for the host to do after the commit. Any of them may be lost: the next wake-up asks again.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Give a message to another actor.</summary>
    public sealed record Send(ActorKey To, object Message) : Effect;

    /// <summary>Make the one call that the intent names; its result comes back as a message.</summary>
    public sealed record Execute(Intent Intent, NetworkRef Network, string ProviderId) : Effect;

    /// <summary>Read the network afresh; what is seen comes back as a message.</summary>
    /// <param name="Stamp">To be given back with what is seen.</param>
    public sealed record Observe(NetworkRef Network, string Region, string ProviderId, long Stamp = 0) : Effect
    {
        /// <summary>Whose settings shape what is wanted here: they are read along.</summary>
        public ImmutableArray<string> Providers { get; init; } = [];

        /// <summary>Ids that were seen before: what is not seen any more is asked for by its id.</summary>
        public ImmutableArray<string> Expected { get; init; } = [];
    }

    /// <summary>A message that this state did not expect: reported, never thrown.</summary>
    public sealed record ReportUnexpected(string Message, string State) : Effect;
}
