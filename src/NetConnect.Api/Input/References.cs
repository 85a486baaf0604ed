using NetConnect.Model.Entities;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Input;

/// <summary>Looks up what a body refers to by id, so that unknown ids are among the faults it is told of.</summary>
internal sealed class References(IEstate estate, InputFaults faults, CancellationToken cancellationToken)
{
    /// <summary>Ids of services; an id that was not well-formed was reported before and is not looked up.</summary>
    public async Task<ServiceView?> ServiceAsync(string? id, string pointer) =>
        id is null ? null : await estate.FindServiceAsync(id, cancellationToken) ?? Unknown<ServiceView>("service", pointer);

    public async Task<ResourceView?> ResourceAsync(string? id, string pointer) =>
        id is null ? null : await estate.FindResourceAsync(id, cancellationToken) ?? Unknown<ResourceView>("resource", pointer);

    /// <summary>A provider of the service; one of another service is as unknown as none, whoever may see it.</summary>
    public async Task<ProviderView?> ProviderAsync(string? id, string? service, string pointer)
    {
        if (id is null || service is null)
            return null;
        var provider = await estate.FindProviderAsync(id, cancellationToken);
        return provider?.Service == service ? provider : Unknown<ProviderView>("provider of this service", pointer);
    }

    public async Task ServicesAsync(IEnumerable<string> ids, string pointer)
    {
        var index = 0;
        foreach (var id in ids)
            await ServiceAsync(id, JsonPointer.Item(pointer, index++));
    }

    /// <summary>Only the ids that are not among those on record: an edit of something else must not fail because one of them has gone since.</summary>
    public async Task NewServicesAsync(IReadOnlyList<string> ids, IReadOnlyCollection<string> known, string pointer)
    {
        for (var i = 0; i < ids.Count; i++)
            if (!known.Contains(ids[i]))
                await ServiceAsync(ids[i], JsonPointer.Item(pointer, i));
    }

    /// <summary>The services that filters name, except those on record: a rule for a service that never was would let nobody in, silently.</summary>
    public async Task SourcesAsync(IReadOnlyList<L4Filter> filters, IReadOnlyCollection<L4Filter> known, string pointer)
    {
        for (var i = 0; i < filters.Count; i++)
            if (EntityId.TryParse(filters[i].From ?? "", out var service) && !known.Any(filter => filter.From == service))
                await ServiceAsync(service, JsonPointer.Member(JsonPointer.Item(pointer, i), "from"));
    }

    private T? Unknown<T>(string kind, string pointer) where T : class
    {
        faults.Add(pointer, FaultCodes.NotFound, $"There is no such {kind}: check the id.");
        return null;
    }
}
