using NetConnect.Model.Identity;
using Orleans.Runtime;

namespace NetConnect.Hosting.Orleans;

/// <summary>What an actor is called in Orleans.</summary>
internal static class GrainKeys
{
    public static GrainId Of(ActorKey key) => GrainId.Create(TypeOf(key.Kind), key.Id);

    private static string TypeOf(ActorKind kind) => kind switch
    {
        ActorKind.Service => "service",
        ActorKind.Provider => "provider",
        ActorKind.Resource => "resource",
        ActorKind.Connection => "connection",
        ActorKind.Network => "network",
        ActorKind.Region => "region",
        ActorKind.AddressPlan => "address-plan",
        ActorKind.Mode => "mode",
    };
}
