using System.Text.Json.Nodes;
using NetConnect.Api.Access;
using NetConnect.Api.Connections;
using NetConnect.Api.Input;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Manifests;

/// <content>What is to be gone. Nothing is deleted by being left out: only what is named here.</content>
internal sealed partial class ManifestPlanner
{
    private async Task PlanAbsentAsync(JsonObject manifest)
    {
        if (manifest["absent"] is null)
            return;
        var absent = Reader.Object(manifest["absent"], "/absent", "connections", "resources", "providers", "services");
        foreach (var (item, pointer) in Reader.Items(absent, "/absent", "connections"))
            await DropConnectionAsync(Reader.Object(item, pointer, "left", "right"), pointer);
        foreach (var (item, pointer) in Reader.Items(absent, "/absent", "resources"))
            await DropWithinAsync(Reader.Object(item, pointer, "service", "name"), pointer, Kinds.Resource);
        foreach (var (item, pointer) in Reader.Items(absent, "/absent", "providers"))
            await DropWithinAsync(Reader.Object(item, pointer, "service", "name"), pointer, Kinds.Provider);
        foreach (var (item, pointer) in Reader.Items(absent, "/absent", "services"))
            await DropServiceAsync(item, pointer);
    }

    private async Task DropServiceAsync(JsonNode? item, string pointer)
    {
        var name = Reader.Text(item, pointer) ?? "";
        var service = await world.ServiceAsync(name);
        Drop(pointer, Kinds.Service, name, service?.Id, Operation.DeleteService, service, (id, basis) =>
            world.Estate.DeleteServiceAsync(world.Caller, id, basis with { Generation = service!.Generation }, world.Cancellation));
    }

    private async Task DropWithinAsync(JsonObject item, string pointer, string kind)
    {
        var (serviceName, name) = (Reader.Name(item, pointer, "service"), Reader.Name(item, pointer, "name"));
        var service = await world.ServiceAsync(serviceName);
        if (kind == Kinds.Provider)
        {
            var provider = service is null ? null : await world.ProviderAsync(service.Id, name);
            Drop(pointer, kind, name, provider?.Id, Operation.DeleteProvider, service, (id, basis) =>
                world.Estate.DeleteProviderAsync(world.Caller, id, basis with { Generation = provider!.Generation }, world.Cancellation));
        }
        else
        {
            var resource = service is null ? null : await world.ResourceAsync(service.Id, name);
            Drop(pointer, kind, name, resource?.Id, Operation.DeleteResource, service, (id, basis) =>
                world.Estate.DeleteResourceAsync(world.Caller, id, basis with { Generation = resource!.Generation }, world.Cancellation));
        }
    }

    private void Drop(
        string pointer, string kind, string name, string? id, Operation operation, ServiceView? service, Func<string, Basis, Task<Outcome<None>>> delete)
    {
        if (id is null)
        {
            _steps.Add(new(pointer, kind, name, ManifestAction.NoChange) { Id = "" });
            return;
        }

        if (!world.May(operation, service))
            Forbid(pointer);
        _steps.Add(new(pointer, kind, name, ManifestAction.Delete)
        {
            Id = id,
            // The service may have changed by steps before this one: its version is that of now, and so is the right.
            Carry = _ => Guarded.RunAsync(async () =>
                await world.Estate.FindServiceAsync(service!.Id, world.Cancellation) is { } now && world.May(operation, now)
                    ? IdOf(await delete(id, new(0, now.Id, now.Version)), _ => id)
                    : (Outcome<string>)Gate.Forbidden),
        });
    }

    private async Task DropConnectionAsync(JsonObject item, string pointer)
    {
        var (left, right) = (await GoneEndAsync(item, pointer, "left"), await GoneEndAsync(item, pointer, "right"));
        var connection = left is null || right is null ? null : await world.ConnectionAsync(left, right);
        if (connection is null || connection.State == "DELETING")
        {
            _steps.Add(new(pointer, Kinds.Connection, connection?.Name ?? "", ManifestAction.NoChange) { Id = connection?.Id ?? "" });
            return;
        }

        if (await EndsAsync(connection.Id) is not { } ends || !world.May(Operation.DeleteConnection, ends))
            Forbid(pointer);
        _steps.Add(new(pointer, Kinds.Connection, connection.Name, ManifestAction.Delete) { Id = connection.Id, Carry = _ => DeleteConnectionAsync(connection.Id) });
    }

    private Task<Outcome<string>> DeleteConnectionAsync(string id) => Guarded.RunAsync(async () =>
        await EndsAsync(id) is { } ends && world.May(Operation.DeleteConnection, ends)
            ? IdOf(await world.Estate.DeleteConnectionAsync(world.Caller, id, ActingRights.Of(world.Caller, ends), world.Cancellation), gone => gone.Id)
            : (Outcome<string>)Gate.Forbidden);

    private async Task<string?> GoneEndAsync(JsonObject item, string pointer, string side)
    {
        var at = JsonPointer.Member(pointer, side);
        var end = Reader.Object(item[side], at, "service", "resource");
        var (serviceName, name) = (Reader.Name(end, at, "service"), Reader.Name(end, at, "resource"));
        return await world.ServiceAsync(serviceName) is { } service ? (await world.ResourceAsync(service.Id, name))?.Id : null;
    }
}
