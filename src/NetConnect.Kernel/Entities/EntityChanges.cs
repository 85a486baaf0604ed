using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Model;

namespace NetConnect.Kernel.Entities;

/// <summary>Which members of a document differ, for the audit: what each was and what it became.</summary>
internal static class EntityChanges
{
    public static ImmutableSortedDictionary<string, string> Between<TState>(TState before, TState after)
        where TState : EntityState
    {
        var (old, now) = (Members(before), Members(after));
        return old.Select(member => member.Key).Union(now.Select(member => member.Key))
            .Where(name => Text(old[name]) != Text(now[name]))
            .ToImmutableSortedDictionary(
                name => name,
                name => before.Private.Contains(name) ? "changed" : $"{Text(old[name])} -> {Text(now[name])}",
                StringComparer.Ordinal);
    }

    private static JsonObject Members<TState>(TState state) => JsonSerializer.SerializeToNode(state, NetConnectJson.Options)!.AsObject();

    private static string Text(JsonNode? value) => value is null ? "nothing" : value.ToJsonString(NetConnectJson.Options);
}
