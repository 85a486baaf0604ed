using System.Collections.Concurrent;
using System.Globalization;

namespace NetConnect.OpenApi.Checks;

/// <summary>Lets requests and answers pass, and throws when one of them is not as the document says.</summary>
public sealed class ContractHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string DocumentPath = "/openapi/v1.json";

    /// <summary>Read once per server.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<OpenApiContract>>> Contracts = new();

    /// <summary>Statuses that need no operation: the path or the method is not there, or the token is not good.</summary>
    private static readonly string[] WithoutOperation = ["401", "404", "405", "204"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.AbsolutePath.StartsWith("/v1/", StringComparison.Ordinal))
            return await base.SendAsync(request, cancellationToken);
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        var contract = await ContractOfAsync(new Uri(request.RequestUri, DocumentPath), cancellationToken);
        var differences = await JudgeAsync(contract, request, sent, response, cancellationToken);
        if (differences.Count == 0)
            return response;
        throw new ContractViolationException($"{request.Method} {request.RequestUri.PathAndQuery} {(int)response.StatusCode}: {string.Join("; ", differences)}");
    }

    private static async Task<List<string>> JudgeAsync(
        OpenApiContract contract, HttpRequestMessage request, string sent, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (contract.Find(request.Method.Method, request.RequestUri!.AbsolutePath) is not { } operation)
            return WithoutOperation.Contains(status) ? [] : ["there is no such operation in the document"];
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var body = mediaType == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync(cancellationToken);
        var differences = contract.JudgeAnswer(operation, status, mediaType, body).ToList();
        if (differences.Count > 0 || !response.IsSuccessStatusCode)
            return differences;
        var present = response.Headers.Concat(response.Content.Headers).Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. OpenApiContract.JudgeHeaders(operation, status, present),
            .. contract.JudgeTakenBody(operation, request.Content?.Headers.ContentType?.MediaType, sent),
            .. UnknownQuery(operation, request.RequestUri),
        ];
    }

    private static IEnumerable<string> UnknownQuery(DocumentedOperation operation, Uri uri) =>
        from pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let name = Uri.UnescapeDataString(pair.Split('=')[0])
        where !operation.Parameters.Contains((name, "query"))
        select $"took the query parameter {name}, which is not documented";

    private Task<OpenApiContract> ContractOfAsync(Uri address, CancellationToken cancellationToken) =>
        Contracts.GetOrAdd(address.Authority, _ => new(() => ReadAsync(address, cancellationToken))).Value;

    private async Task<OpenApiContract> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await base.SendAsync(request, cancellationToken);
        return new(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
    }
}
