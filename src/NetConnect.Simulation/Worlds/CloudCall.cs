using NetConnect.Model.Links;
using NetConnect.Providers;
using NetConnect.Simulation.Nodes;

namespace NetConnect.Simulation.Worlds;

/// <summary>A mutating call, as it arrives at the cloud.</summary>
internal sealed record CloudCall(Node Node, ProviderAccess Access, ProviderOperation Operation, string Token, DateTimeOffset At)
{
    public string Account => Access.Account;
}
