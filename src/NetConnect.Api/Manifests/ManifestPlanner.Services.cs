using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Api.Access;
using NetConnect.Api.Connections;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Api.Services;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Manifests;

/// <content>Services.</content>
internal sealed partial class ManifestPlanner
{
    private async Task PlanServiceAsync(JsonObject item, string pointer)
    {
        var name = Reader.Name(item, pointer, "name");
        var body = item.DeepClone().AsObject();
        body.Remove("providers");
        body.Remove("resources");
        await TranslateAsync(body["approval"] as JsonObject, $"{pointer}/approval", "auto_approve_from");
        KeepAnOwner(body);
        var existing = await world.ServiceAsync(name);
        Add(existing is null ? NewService(name, body, pointer) : ExistingService(existing, body, pointer), "");
    }

    private ManifestStep NewService(string name, JsonObject body, string pointer)
    {
        CheckNew(body, pointer, reader => ServiceBody.Read(reader, world.Caller));
        return new(pointer, Kinds.Service, name, ManifestAction.Create)
        {
            Id = IdOf(Kinds.Service, "", name),
            Body = body,
            Carry = async wanted =>
            {
                var draft = BodyReader.Read(wanted, new InputFaults(), reader => ServiceBody.Read(reader, world.Caller));
                var owners = wanted.TryGetProperty("owners", out var given) && given.ValueKind == JsonValueKind.Array
                    ? [.. given.EnumerateArray().Select(owner => owner.GetString()!).Distinct(StringComparer.Ordinal)]
                    : draft.Owners;
                return IdOf(await world.Estate.CreateServiceAsync(world.Caller, draft with { Owners = owners }, world.Cancellation), made => made.Id);
            },
        };
    }

    private ManifestStep ExistingService(ServiceView service, JsonObject body, string pointer)
    {
        var edit = Patched(ServiceMapper.Editable(service), body, pointer, ServiceBody.ReadEdit);
        var changes = Differences(ServiceMapper.Editable(service), ServiceMapper.Editable(With(service, edit)));
        if (!changes.IsEmpty && !world.May(Operation.EditService, service))
            Forbid(pointer);
        return new(pointer, Kinds.Service, service.Name, ActionFor(changes))
        {
            Id = service.Id,
            Changes = changes,
            Body = body,
            Carry = patch => EditServiceAsync(service.Id, patch),
        };
    }

    private Task<Outcome<string>> EditServiceAsync(string id, JsonElement patch) => Guarded.RunAsync(async () =>
    {
        if (await world.Estate.FindServiceAsync(id, world.Cancellation) is not { } service || !world.May(Operation.EditService, service))
            return Gate.Forbidden;
        var edit = MergePatch.Read(ServiceMapper.Editable(service), patch, [], new InputFaults(), ServiceBody.ReadEdit);
        return IdOf(
            await world.Estate.EditServiceAsync(world.Caller, id, edit, new(service.Generation, service.Id, service.Version), world.Cancellation),
            changed => changed.Id);
    });

    private static ServiceView With(ServiceView service, ServiceEdit edit) => service with
    {
        Name = edit.Name, Description = edit.Description, Owners = edit.Owners, Approval = edit.Approval,
    };

    /// <summary>Who declares owners stays one of them, as with a POST; an operator needs no ownership.</summary>
    private void KeepAnOwner(JsonObject body)
    {
        if (world.Caller.IsOperator || body["owners"] is not JsonArray owners || owners.Count == 0)
            return;
        var named = owners.OfType<JsonValue>().Select(owner => owner.TryGetValue<string>(out var text) ? text : "");
        if (!world.Caller.IsAnyOf([.. named]))
            owners.Add($"user:{world.Caller.Subject}");
    }

    /// <summary>Names of services become their ids.</summary>
    private async Task TranslateAsync(JsonObject? parent, string pointer, string member)
    {
        if (parent?[member] is not JsonArray names)
            return;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is not JsonValue value || !value.TryGetValue<string>(out var name))
                continue;
            names[i] = await ServiceIdAsync(name) is { } id ? id : NewId();
            if (await ServiceIdAsync(name) is null)
                Unknown(JsonPointer.Item($"{pointer}/{member}", i), Kinds.Service);
        }
    }

    private async Task<string?> ServiceIdAsync(string name) =>
        (await world.ServiceAsync(name))?.Id ?? _declared.GetValueOrDefault((Kinds.Service, "", name))?.Id;

    private string IdOf(string kind, string service, string name) => _declared.GetValueOrDefault((kind, service, name))?.Id ?? NewId();

    private void Add(ManifestStep step, string service)
    {
        _steps.Add(step);
        _declared[(step.Kind, service, step.Name)] = step;
    }

    private T Patched<T>(
        JsonElement current, JsonObject patch, string pointer, Func<BodyReader, T> read, params (string Body, string Manifest)[] renamed)
    {
        var found = new InputFaults();
        var edit = MergePatch.Read(current, Element(patch), [], found, read);
        _faults.AddUnder(pointer, found.All, renamed);
        return edit;
    }

    private static Outcome<string> IdOf<T>(Outcome<T> outcome, Func<T, string> id) =>
        outcome.Fault is { } fault ? fault : id(outcome.Value!);
}
