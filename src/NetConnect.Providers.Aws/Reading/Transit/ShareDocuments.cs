using System.Text.Json.Nodes;

namespace NetConnect.Providers.Aws.Reading.Transit;

/// <summary>Shares of an account, with whom and what is in each.</summary>
internal sealed record ShareDocuments(IReadOnlyList<JsonObject> Shares, IReadOnlyList<JsonObject> Principals, IReadOnlyList<JsonObject> Resources)
{
    public static ShareDocuments None { get; } = new([], [], []);
}
