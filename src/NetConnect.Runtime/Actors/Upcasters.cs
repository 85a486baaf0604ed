using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>Brings documents of older schemas up to the current one, a step at a time.</summary>
public static class Upcasters
{
    /// <summary>By kind and the schema they read: the text in the next schema.</summary>
    private static readonly Dictionary<(ActorKind Kind, int From), Func<string, string>> Steps = [];

    /// <summary>The row's text in the current schema; a newer schema is read as it is, unknown fields being kept.</summary>
    public static string ToCurrent(ActorKind kind, StoredRow row)
    {
        var body = row.Body;
        for (var schema = row.Schema; Steps.TryGetValue((kind, schema), out var step); schema++)
            body = step(body);
        return body;
    }
}
