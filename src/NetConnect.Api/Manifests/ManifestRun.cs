using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Manifests;

/// <summary>Carries the steps out in their order. What fails holds up only what stands on it: the rest goes on, and the next run finishes it.</summary>
internal static class ManifestRun
{
    public static async Task<ImmutableArray<ManifestOutcome>> CarryOutAsync(ImmutableArray<ManifestStep> steps)
    {
        var made = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var step in steps.Where(step => step.Action == ManifestAction.Create))
            made[step.Id] = null;
        var outcomes = new Dictionary<ManifestStep, ManifestOutcome>(ReferenceEqualityComparer.Instance);
        // Services may name services that come after them: what could not be tried is tried again when something was made.
        for (var known = -1; known < made.Values.Count(id => id is not null);)
        {
            known = made.Values.Count(id => id is not null);
            foreach (var step in steps.Where(step => outcomes.GetValueOrDefault(step) is null or { IsTried: false }))
                outcomes[step] = await CarryOutAsync(step, made);
        }

        return [.. steps.Select(step => outcomes[step])];
    }

    private static async Task<ManifestOutcome> CarryOutAsync(ManifestStep step, Dictionary<string, string?> made)
    {
        if (step.Action == ManifestAction.NoChange)
            return new(step, step.Id, IsDone: true);
        if (Filled(step.Body, made) is not { } body)
            return new(step, null, IsDone: false);
        var outcome = await step.Carry!(JsonSerializer.SerializeToElement(body));
        if (outcome.Succeeded && step.Action == ManifestAction.Create)
            made[step.Id] = outcome.Value;
        return new(step, outcome.Value, outcome.Succeeded, outcome.Fault);
    }

    /// <summary>The body with the ids of what was made by now; none when something that it names was not.</summary>
    private static JsonNode? Filled(JsonObject body, Dictionary<string, string?> made)
    {
        var isMissing = false;
        var filled = Fill(body);
        return isMissing ? null : filled;

        JsonNode? Fill(JsonNode? node) => node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Fill(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Fill)]),
            JsonValue value when value.TryGetValue<string>(out var text) && made.TryGetValue(text, out var id) => Made(id),
            _ => node?.DeepClone(),
        };

        JsonNode? Made(string? id)
        {
            isMissing |= id is null;
            return id;
        }
    }
}
