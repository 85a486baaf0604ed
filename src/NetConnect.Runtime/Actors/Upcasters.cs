using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>Brings documents of older schemas up to the current one, a step at a time.</summary>
public static class Upcasters
{
    /// <summary>What a header row is called here; a child row is called by its prefix.</summary>
    public const string Header = "";

    /// <summary>By kind of actor, kind of row and the schema they read: the text in the next schema.</summary>
    private static readonly Dictionary<(ActorKind Kind, string Row, int From), Func<string, string>> Steps = [];

    /// <summary>The row's text in the current schema; a newer schema is read as it is, unknown fields being kept.</summary>
    /// <param name="kindOfRow"><see cref="Header"/> or the prefix of a child row.</param>
    public static string ToCurrent(ActorKind kind, string kindOfRow, StoredRow row)
    {
        var body = row.Body;
        for (var schema = row.Schema; Steps.TryGetValue((kind, kindOfRow, schema), out var step); schema++)
            body = step(body);
        return body;
    }
}
