using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Manifests;

/// <summary>What a manifest comes to for one of its items.</summary>
/// <param name="Pointer">Where the item stands in the manifest.</param>
/// <param name="Kind">The word for it, e.g. <c>resource</c>.</param>
internal sealed record ManifestStep(string Pointer, string Kind, string Name, ManifestAction Action)
{
    /// <summary>What exists has its id; what is to be made has one that stands for it in other items until then.</summary>
    public required string Id { get; init; }

    /// <summary>Members that differ.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>The body of a POST, or of a PATCH.</summary>
    public JsonObject Body { get; init; } = [];

    /// <summary>Carries it out, with the body that names only what exists; answers with the entity's id.</summary>
    public Func<JsonElement, Task<Outcome<string>>>? Carry { get; init; }
}
