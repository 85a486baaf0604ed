using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Api.Access;
using NetConnect.Api.Connections;
using NetConnect.Api.Input;
using NetConnect.Api.Resources;
using NetConnect.Contracts;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Manifests;

/// <content>Resources.</content>
internal sealed partial class ManifestPlanner
{
    private async Task PlanResourceAsync(string serviceName, JsonObject item, string pointer)
    {
        var name = Reader.Name(item, pointer, "name");
        var service = await world.ServiceAsync(serviceName);
        var existing = service is null ? null : await world.ResourceAsync(service.Id, name);
        Declare(new(pointer, Kinds.Resource, name, ManifestAction.Create) { Id = existing?.Id ?? NewId() }, serviceName);
        var body = Under(item, pointer, IdOf(Kinds.Service, "", serviceName));
        await NameProviderAsync(body, pointer, service, serviceName);
        await TranslateAsync(body, pointer, "shared_with");
        if (service is not null && !world.May(Operation.CreateResource, service))
            Forbid(pointer);
        else
            Add(existing is null ? NewResource(serviceName, name, body, pointer) : ExistingResource(existing, service!, body, pointer), serviceName);
    }

    private async Task NameProviderAsync(JsonObject body, string pointer, ServiceView? service, string serviceName)
    {
        if (body["provider"] is not JsonValue value || !value.TryGetValue<string>(out var name))
            return;
        var known = _declared.GetValueOrDefault((Kinds.Provider, serviceName, name))?.Id
            ?? (service is null ? null : (await world.ProviderAsync(service.Id, name))?.Id);
        body["provider"] = known ?? NewId();
        if (known is null)
            Unknown($"{pointer}/provider", "provider of this service");
    }

    private ManifestStep NewResource(string service, string name, JsonObject body, string pointer)
    {
        CheckNew(body, pointer, ResourceBody.Read);
        return new(pointer, Kinds.Resource, name, ManifestAction.Create)
        {
            Id = IdOf(Kinds.Resource, service, name),
            Body = body,
            Carry = CreateResourceAsync,
        };
    }

    private async Task<Outcome<string>> CreateResourceAsync(JsonElement wanted)
    {
        var faults = new InputFaults();
        var input = BodyReader.Read(wanted, faults, ResourceBody.Read);
        var references = new References(world.Estate, faults, world.Cancellation);
        await ResourceBody.ResolveAsync(input, references, faults, owned => world.May(Operation.CreateResource, owned));
        if (faults.Any)
            return faults.ToFault();
        return await MayAddAsync(Operation.CreateResource, input.Service!)
            ? IdOf(await world.Estate.CreateResourceAsync(world.Caller, input.ToDraft(), world.Cancellation), made => made.Id)
            : Gate.Forbidden;
    }

    private ManifestStep ExistingResource(ResourceView resource, ServiceView service, JsonObject body, string pointer)
    {
        // A prefix that was allocated by this very wish is the one that was wished for.
        if (body["subnet"] is JsonValue subnet && subnet.TryGetValue<string>(out var text) && text == $"auto/{resource.Subnet.PrefixLength}")
            body.Remove("subnet");
        var patch = Changeable(body, pointer, JsonSerializer.SerializeToElement(
            ResourceMapper.Map(resource, Grant.Full), ContractsJson.Default.ResourceDto), ResourceBody.Immutable);
        var edit = Patched(ResourceMapper.Editable(resource), patch, pointer, ResourceBody.ReadEdit);
        var changes = Differences(ResourceMapper.Editable(resource), ResourceMapper.Editable(
            resource with { Name = edit.Name, L4Filters = edit.L4Filters, SharedWith = edit.SharedWith }));
        return new(pointer, Kinds.Resource, resource.Name, ActionFor(changes))
        {
            Id = resource.Id,
            Changes = changes,
            Body = patch,
            Carry = wanted => EditResourceAsync(resource.Id, service.Id, wanted),
        };
    }

    private Task<Outcome<string>> EditResourceAsync(string id, string serviceId, JsonElement patch) => Guarded.RunAsync(async () =>
    {
        if (await world.Estate.FindServiceAsync(serviceId, world.Cancellation) is not { } service || !world.May(Operation.EditResource, service)
            || await world.Estate.FindResourceAsync(id, world.Cancellation) is not { } resource)
            return Gate.Forbidden;
        var edit = MergePatch.Read(ResourceMapper.Editable(resource), patch, [], new InputFaults(), ResourceBody.ReadEdit);
        return IdOf(
            await world.Estate.EditResourceAsync(world.Caller, id, edit, new(resource.Generation, service.Id, service.Version), world.Cancellation),
            changed => changed.Id);
    });
}
