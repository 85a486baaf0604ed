using System.Text.Json.Serialization;
using NetConnect.Model;

namespace NetConnect.Kernel;

/// <summary>State of an actor: an immutable record, replaced as a whole by each step.</summary>
public abstract record ActorState : Document
{
    /// <summary>When the actor wants to be woken; kept beside the header, so that due work is found from the store alone.</summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt { get; init; }
}
