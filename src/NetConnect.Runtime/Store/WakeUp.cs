using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>A durable wake-up.</summary>
public sealed record WakeUp(ActorKey Key, DateTimeOffset At);
