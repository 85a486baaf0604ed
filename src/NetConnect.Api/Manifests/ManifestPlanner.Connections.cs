using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Api.Access;
using NetConnect.Api.Connections;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Manifests;

/// <content>Connections: they are known by the pair that they join.</content>
internal sealed partial class ManifestPlanner
{
    private static readonly (string Body, string Manifest)[] Ends = [("resource_left", "left"), ("resource_right", "right")];

    private async Task PlanConnectionAsync(JsonObject item, string pointer)
    {
        var name = Reader.Name(item, pointer, "name");
        var (left, right) = (await EndAsync(item, pointer, "left"), await EndAsync(item, pointer, "right"));
        var body = item.DeepClone().AsObject();
        body.Remove("left");
        body.Remove("right");
        if (left is not { } one || right is not { } other)
            return;
        (body["resource_left"], body["resource_right"]) = (one.Id, other.Id);
        var existing = one.Service is null || other.Service is null ? null : await world.ConnectionAsync(one.Id, other.Id);
        if (one.Service is not null && other.Service is not null && !world.MayConnect(one.Service, other.Service))
            Forbid(pointer);
        else
            _steps.Add(existing is null ? NewConnection(name, body, pointer) : await ExistingConnectionAsync(existing, body, pointer));
    }

    /// <summary>A resource by the names of its service and its own; the service only when it exists already.</summary>
    private async Task<(string Id, ServiceView? Service)?> EndAsync(JsonObject item, string pointer, string side)
    {
        var at = JsonPointer.Member(pointer, side);
        if (item[side] is null)
            _faults.Add(at, FaultCodes.Required, "Name a `service` and its `resource`.");
        if (item[side] is null || Reader.Object(item[side], at, "service", "resource") is not { Count: > 0 } end)
            return null;
        var (serviceName, name) = (Reader.Name(end, at, "service"), Reader.Name(end, at, "resource"));
        var service = await world.ServiceAsync(serviceName);
        var id = _declared.GetValueOrDefault((Kinds.Resource, serviceName, name))?.Id
            ?? (service is null ? null : (await world.ResourceAsync(service.Id, name))?.Id);
        if (id is null)
            Unknown(at, Kinds.Resource);
        return id is null ? null : (id, service);
    }

    private ManifestStep NewConnection(string name, JsonObject body, string pointer)
    {
        CheckNew(body, pointer, reader => ConnectionBody.ReadRequest(reader, time.GetUtcNow()), Ends);
        return new(pointer, Kinds.Connection, name, ManifestAction.Create) { Id = NewId(), Body = body, Carry = RequestAsync };
    }

    private Task<Outcome<string>> RequestAsync(JsonElement wanted) => Guarded.RunAsync(async () =>
    {
        var faults = new InputFaults();
        var input = BodyReader.Read(wanted, faults, reader => ConnectionBody.ReadRequest(reader, time.GetUtcNow()));
        if (faults.Any)
            return faults.ToFault();
        var ends = (Left: await ServiceOfAsync(input.Left!), Right: await ServiceOfAsync(input.Right!));
        if (ends.Left is null || ends.Right is null || !world.MayConnect(ends.Left, ends.Right))
            return Gate.Forbidden;
        var draft = input.ToDraft(AskingRights.Of(world.Caller, ends.Left, ends.Right));
        return IdOf(await world.Estate.RequestConnectionAsync(world.Caller, draft, world.Cancellation), made => made.Id);
    });

    private async Task<ServiceView?> ServiceOfAsync(string resourceId) =>
        await world.Estate.FindResourceAsync(resourceId, world.Cancellation) is { } resource
            ? await world.Estate.FindServiceAsync(resource.Service, world.Cancellation)
            : null;

    private async Task<ManifestStep> ExistingConnectionAsync(ConnectionView connection, JsonObject body, string pointer)
    {
        // Left and right may have been said the other way round: it is the same link.
        (body["resource_left"], body["resource_right"]) = (connection.ResourceLeft, connection.ResourceRight);
        var patch = Changeable(body, pointer, JsonSerializer.SerializeToElement(
            ConnectionMapper.Map(connection), ContractsJson.Default.ConnectionDto), ConnectionBody.Immutable);
        var current = ConnectionMapper.Editable(connection);
        var edit = Patched(current, patch, pointer, reader => ConnectionBody.ReadEdit(reader, time.GetUtcNow(), connection.ExpiresAt));
        var changes = Differences(current, ConnectionMapper.Editable(connection with
        {
            Name = edit.Name, Needs = edit.Needs, Requirements = edit.Requirements, ExpiresAt = edit.ExpiresAt, Protected = edit.Protected, Pending = null,
        }));
        return await Task.FromResult(new ManifestStep(pointer, Kinds.Connection, connection.Name, ActionFor(changes))
        {
            Id = connection.Id,
            Changes = changes,
            Body = patch,
            Carry = wanted => EditConnectionAsync(connection.Id, wanted),
        });
    }

    private Task<Outcome<string>> EditConnectionAsync(string id, JsonElement patch) => Guarded.RunAsync(async () =>
    {
        if (await EndsAsync(id) is not { } ends || !world.May(Operation.EditConnection, ends))
            return Gate.Forbidden;
        var connection = ends.Connection;
        var edit = MergePatch.Read(
            ConnectionMapper.Editable(connection),
            patch,
            [],
            new InputFaults(),
            reader => ConnectionBody.ReadEdit(reader, time.GetUtcNow(), connection.ExpiresAt));
        return IdOf(
            await world.Estate.EditConnectionAsync(world.Caller, id, edit, ActingRights.ToChange(world.Caller, ends), world.Cancellation),
            changed => changed.Id);
    });

    private async Task<ConnectionEnds?> EndsAsync(string id) =>
        await world.Estate.FindConnectionAsync(id, world.Cancellation) is { } connection
            ? new(
                connection,
                await world.Estate.FindServiceAsync(connection.LeftService, world.Cancellation),
                await world.Estate.FindServiceAsync(connection.RightService, world.Cancellation))
            : null;
}
