using NetConnect.Runtime.Actors;
using Orleans.Concurrency;

namespace NetConnect.Hosting.Orleans.Grains;

/// <summary>How the runtime's messages reach an actor, wherever in the cluster it lives.</summary>
internal interface IActorMailbox : IGrainWithStringKey
{
    /// <summary>Answers once the change is durable.</summary>
    Task<TurnResult> AskAsync(Envelope envelope);

    /// <summary>May be lost: whoever needs it done asks again.</summary>
    [OneWay]
    Task PostAsync(Envelope envelope);

    /// <summary>Has the actor live somewhere: one that lives already does nothing.</summary>
    [OneWay]
    Task StirAsync();
}
