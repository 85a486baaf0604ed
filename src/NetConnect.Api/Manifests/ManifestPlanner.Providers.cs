using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Api.Access;
using NetConnect.Api.Connections;
using NetConnect.Api.Input;
using NetConnect.Api.Providers;
using NetConnect.Contracts;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Manifests;

/// <content>Providers.</content>
internal sealed partial class ManifestPlanner
{
    private async Task PlanProviderAsync(string serviceName, JsonObject item, string pointer)
    {
        var name = Reader.Name(item, pointer, "name");
        var service = await world.ServiceAsync(serviceName);
        var existing = service is null ? null : await world.ProviderAsync(service.Id, name);
        Declare(new(pointer, Kinds.Provider, name, ManifestAction.Create) { Id = existing?.Id ?? NewId() }, serviceName);
        var body = Under(item, pointer, IdOf(Kinds.Service, "", serviceName));
        if (service is not null && !world.May(Operation.CreateProvider, service))
            Forbid(pointer);
        else
            Add(existing is null ? NewProvider(serviceName, name, body, pointer) : ExistingProvider(existing, service!, body, pointer), serviceName);
    }

    private ManifestStep NewProvider(string service, string name, JsonObject body, string pointer)
    {
        CheckNew(body, pointer, reader => ProviderBody.Read(reader, modules));
        return new(pointer, Kinds.Provider, name, ManifestAction.Create)
        {
            Id = IdOf(Kinds.Provider, service, name),
            Body = body,
            Carry = async wanted =>
            {
                var draft = BodyReader.Read(wanted, new InputFaults(), reader => ProviderBody.Read(reader, modules));
                return await MayAddAsync(Operation.CreateProvider, draft.Service)
                    ? IdOf(await world.Estate.CreateProviderAsync(world.Caller, draft, world.Cancellation), made => made.Id)
                    : Gate.Forbidden;
            },
        };
    }

    private ManifestStep ExistingProvider(ProviderView provider, ServiceView service, JsonObject body, string pointer)
    {
        var patch = Changeable(body, pointer, JsonSerializer.SerializeToElement(
            ProviderMapper.Map(provider, Grant.Full), ContractsJson.Default.ProviderDto), ProviderBody.Immutable);
        var edit = Patched(ProviderMapper.Editable(provider), patch, pointer, reader => ProviderBody.ReadEdit(reader, provider));
        var changes = Differences(
            ProviderMapper.Editable(provider), ProviderMapper.Editable(provider with { Name = edit.Name, Settings = edit.Settings }));
        return new(pointer, Kinds.Provider, provider.Name, ActionFor(changes))
        {
            Id = provider.Id,
            Changes = changes,
            Body = patch,
            Carry = wanted => EditProviderAsync(provider.Id, service.Id, wanted),
        };
    }

    private Task<Outcome<string>> EditProviderAsync(string id, string serviceId, JsonElement patch) => Guarded.RunAsync(async () =>
    {
        if (await world.Estate.FindServiceAsync(serviceId, world.Cancellation) is not { } service || !world.May(Operation.EditProvider, service)
            || await world.Estate.FindProviderAsync(id, world.Cancellation) is not { } provider)
            return Gate.Forbidden;
        var edit = MergePatch.Read(
            ProviderMapper.Editable(provider), patch, [], new InputFaults(), reader => ProviderBody.ReadEdit(reader, provider));
        return IdOf(
            await world.Estate.EditProviderAsync(world.Caller, id, edit, new(provider.Generation, service.Id, service.Version), world.Cancellation),
            changed => changed.Id);
    });

    /// <summary>The item's body, in the service that it stands in.</summary>
    private JsonObject Under(JsonObject item, string pointer, string serviceId)
    {
        if (item.ContainsKey("service"))
            _faults.Add($"{pointer}/service", FaultCodes.UnknownMember, "The service is the one that this stands in.");
        var body = item.DeepClone().AsObject();
        body["service"] = serviceId;
        return body;
    }

    private async Task<bool> MayAddAsync(Operation operation, string serviceId) =>
        world.May(operation, await world.Estate.FindServiceAsync(serviceId, world.Cancellation));
}
