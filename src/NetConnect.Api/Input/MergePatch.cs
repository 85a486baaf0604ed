using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Input;

/// <summary>JSON merge-patch (RFC 7396), as strict as a POST: the patched whole is read and judged by the same rules.</summary>
/// <remarks>
/// The whole, not the patch, is sent on, together with the version that was read: of two patches at the same time none is lost,
/// and rules that span several members hold.
/// </remarks>
internal static class MergePatch
{
    public const string MediaType = "application/merge-patch+json";

    /// <summary>Finds the entity, checks <c>If-Match</c>, reads the patch and has it carried out; anew when the entity changed meanwhile.</summary>
    /// <param name="edit">Makes an edit of what was found and the patch, by means of <see cref="Read"/>, and asks the estate for it.</param>
    public static async Task<Outcome<TResult>> RunAsync<T, TResult>(
        HttpContext context, Func<Task<Outcome<Admitted<T>>>> find, Func<Admitted<T>, JsonElement, Task<Outcome<TResult>>> edit)
        where T : IVersioned
    {
        JsonDocument? patch = null;
        try
        {
            return await Change.RunAsync(context, find, async admitted =>
            {
                var body = patch is null ? await StrictBody.ReadPatchAsync(context.Request) : patch;
                patch = body.Value;
                return body.Fault is { } fault ? fault : await edit(admitted, patch!.RootElement);
            });
        }
        finally
        {
            patch?.Dispose();
        }
    }

    /// <summary>Lays the patch over the members that a client may change, and reads the whole; an absent member and null are the same.</summary>
    /// <param name="immutable">Members that a POST knows and a PATCH can't change.</param>
    public static T Read<T>(
        JsonElement current, JsonElement patch, IReadOnlyCollection<string> immutable, InputFaults faults, Func<BodyReader, T> read)
    {
        var wish = JsonSerializer.SerializeToNode(patch);
        foreach (var name in immutable.Where(name => wish is JsonObject members && members.Remove(name)))
            faults.Add(JsonPointer.Member("", name), FaultCodes.Immutable, "This can't be changed: delete the entity and make another.");
        var whole = Merge(JsonSerializer.SerializeToNode(current), wish);
        return BodyReader.Read(JsonSerializer.SerializeToElement(whole), faults, read);
    }

    // Nulls stay, so that the reader sees which members were named: it takes them as absent, and knows those that do not exist.
    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject members)
            return patch?.DeepClone();
        var whole = target is JsonObject known ? known.DeepClone().AsObject() : [];
        foreach (var (name, value) in members)
            whole[name] = Merge(whole[name], value);
        return whole;
    }
}
