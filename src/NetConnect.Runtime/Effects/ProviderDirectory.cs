using NetConnect.Kernel.Registrations;
using NetConnect.Model.Identity;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Effects;

/// <summary>Finds the module and the way in for a registered provider; deleted ones too, as long as something has to be cleaned up.</summary>
public sealed class ProviderDirectory(IActorStore store, ProviderRegistry registry)
{
    public async Task<(INetworkProvider Module, ProviderAccess Access)?> FindAsync(string providerId, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(ActorKey.Provider(providerId), cancellationToken);
        return Schemas.Provider.Read(stored) is { } provider && registry.Find(provider.Platform) is { } module
            ? (module, AccessOf(provider))
            : null;
    }

    public static ProviderAccess AccessOf(RegisteredProvider provider) =>
        new(provider.Id, provider.Platform, provider.Account, provider.Region, provider.Settings, provider.ExternalId)
        {
            Service = provider.Service,
        };
}
