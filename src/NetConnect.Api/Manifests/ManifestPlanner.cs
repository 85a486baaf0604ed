using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Api.Input;
using NetConnect.Model.Outcomes;
using NetConnect.Providers;

namespace NetConnect.Api.Manifests;

/// <summary>
/// Compares a manifest with the estate: what is to be made, changed, left alone and deleted, in the order in which it can be done.
/// Each item is turned into the body of a POST, or of a merge-patch, and judged by the same rules.
/// </summary>
internal sealed partial class ManifestPlanner(ManifestWorld world, ProviderRegistry modules, TimeProvider time)
{
    private readonly InputFaults _faults = new();
    private readonly List<ManifestStep> _steps = [];
    private readonly Dictionary<(string Kind, string Service, string Name), ManifestStep> _declared = [];

    private ManifestReader Reader => new(_faults);

    public async Task<Outcome<ImmutableArray<ManifestStep>>> PlanAsync(JsonElement root)
    {
        var manifest = Reader.Object(JsonSerializer.SerializeToNode(root), "", "services", "connections", "absent");
        await PlanAbsentAsync(manifest);
        var services = Reader.Items(manifest, "", "services").Select(Service).ToList();
        foreach (var (item, pointer) in services)
            await PlanServiceAsync(item, pointer);
        foreach (var (item, pointer) in services)
            await PlanWithinAsync(item, pointer);
        foreach (var (item, pointer) in Reader.Items(manifest, "", "connections"))
            await PlanConnectionAsync(Reader.Object(item, pointer), pointer);
        return _faults.Any ? _faults.ToFault() : _steps.ToImmutableArray();
    }

    private (JsonObject Item, string Pointer) Service((JsonNode? Item, string Pointer) at)
    {
        var item = Reader.Object(at.Item, at.Pointer);
        var step = new ManifestStep(at.Pointer, Kinds.Service, Reader.Name(item, at.Pointer, "name"), ManifestAction.Create) { Id = NewId() };
        Declare(step, "");
        return (item, at.Pointer);
    }

    /// <summary>A name once is an item; twice would be two answers to one question.</summary>
    private void Declare(ManifestStep step, string service)
    {
        if (!_declared.TryAdd((step.Kind, service, step.Name), step))
            _faults.Add($"{step.Pointer}/name", FaultCodes.NotAllowed, $"The manifest has a {step.Kind} of this name already.");
    }

    private async Task PlanWithinAsync(JsonObject service, string pointer)
    {
        var name = service["name"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
        foreach (var (item, at) in Reader.Items(service, pointer, "providers"))
            await PlanProviderAsync(name, Reader.Object(item, at), at);
        foreach (var (item, at) in Reader.Items(service, pointer, "resources"))
            await PlanResourceAsync(name, Reader.Object(item, at), at);
    }

    private void Forbid(string pointer) =>
        _faults.Add(pointer, FaultCodes.NotAllowed, "This is not yours to change: ask an owner of the service.");

    private void Unknown(string pointer, string what) =>
        _faults.Add(pointer, FaultCodes.NotFound, $"Neither the manifest nor the estate has such a {what}: check the name.");

    /// <summary>The body as it is read by the rules of a POST.</summary>
    private void CheckNew<T>(JsonObject body, string pointer, Func<BodyReader, T> read, params (string Body, string Manifest)[] renamed)
    {
        var found = new InputFaults();
        BodyReader.Read(Element(body), found, read);
        _faults.AddUnder(pointer, found.All, renamed);
    }

    /// <summary>Members that can't change may be repeated as they are; another value is a fault.</summary>
    private JsonObject Changeable(JsonObject body, string pointer, JsonElement current, IEnumerable<string> immutable)
    {
        var (patch, known) = (body.DeepClone().AsObject(), JsonSerializer.SerializeToNode(current)!.AsObject());
        foreach (var name in immutable.Where(patch.ContainsKey))
        {
            if (patch[name] is { } wanted && !JsonNode.DeepEquals(wanted, known[name]))
                _faults.Add(JsonPointer.Member(pointer, name), FaultCodes.Immutable, $"It is {known[name]?.ToJsonString() ?? "not set"}, and can't be changed: delete the entity and make another.");
            patch.Remove(name);
        }

        return patch;
    }

    /// <summary>The members that an edit changes.</summary>
    private static ImmutableArray<string> Differences(JsonElement before, JsonElement after)
    {
        var (old, now) = (JsonSerializer.SerializeToNode(before)!.AsObject(), JsonSerializer.SerializeToNode(after)!.AsObject());
        return [.. old.Select(member => member.Key).Union(now.Select(member => member.Key)).Where(name => !JsonNode.DeepEquals(old[name], now[name]))];
    }

    private static ManifestAction ActionFor(ImmutableArray<string> changes) => changes.IsEmpty ? ManifestAction.NoChange : ManifestAction.Update;

    private static JsonElement Element(JsonNode? node) => JsonSerializer.SerializeToElement(node);

    /// <summary>Stands for something that does not exist yet.</summary>
    private static string NewId() => Guid.NewGuid().ToString();
}
