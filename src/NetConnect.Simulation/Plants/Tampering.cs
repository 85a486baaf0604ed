using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Simulation.Plants;

/// <summary>Changes what is about to be stored.</summary>
internal static class Tampering
{
    /// <summary>The header of an actor of this kind.</summary>
    public static Commit WithHeader(this Commit commit, ActorKind kind, Action<JsonObject> change) =>
        commit.Key.Kind == kind && commit.Header is { } header ? commit with { Header = Change(header, change) } : commit;

    /// <summary>Child rows whose keys begin so.</summary>
    public static Commit WithRows(this Commit commit, string prefix, Action<JsonObject> change) => commit with
    {
        Children = commit.Children.ToImmutableSortedDictionary(
            row => row.Key,
            row => row.Value is { } there && row.Key.StartsWith(prefix, StringComparison.Ordinal) ? Change(there, change) : row.Value,
            StringComparer.Ordinal),
    };

    public static Commit WithoutRows(this Commit commit, Func<string, StoredRow?, bool> isLeftOut) => commit with
    {
        Children = commit.Children.RemoveRange(commit.Children.Where(row => isLeftOut(row.Key, row.Value)).Select(row => row.Key).ToList()),
    };

    private static StoredRow Change(StoredRow row, Action<JsonObject> change)
    {
        var document = JsonNode.Parse(row.Body)!.AsObject();
        change(document);
        return new(row.Schema, document.ToJsonString());
    }
}
