using System.Text.Json;

namespace NetConnect.Contracts.Client;

public sealed partial class NetConnectClient
{
    /// <summary>Any operation, as documents: for tools that hand answers on unchanged, members included that this version does not know.</summary>
    /// <returns>The answer's body; undefined when it has none.</returns>
    /// <param name="ifGeneration">The version that was seen: an entity that was changed since is refused as stale.</param>
    public Task<JsonElement> SendAsync(
        HttpMethod method, string path, JsonElement? body = null, long? ifGeneration = null, CancellationToken cancellationToken = default) =>
        _transport.SendDocumentAsync(method, path, body, ifGeneration, cancellationToken);
}
