using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NetConnect.Contracts.Client;

/// <summary>Sends requests and reads answers; a refusal becomes an exception that carries the problem.</summary>
internal sealed class ApiTransport(HttpClient http, RequestExtras extras)
{
    public ApiTransport With(Func<RequestExtras, RequestExtras> change) => new(http, change(extras));

    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, path, null, null, answer, cancellationToken);

    public Task<T> PostAsync<TBody, T>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, Content(body, bodyType), null, answer, cancellationToken);

    public Task<T> PostAsync<T>(string path, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, null, null, answer, cancellationToken);

    public Task<T> PostYamlAsync<T>(string path, string yaml, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(yaml));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        return SendAsync(HttpMethod.Post, path, content, null, answer, cancellationToken);
    }

    public Task<T> PutAsync<TBody, T>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, path, Content(body, bodyType), null, answer, cancellationToken);

    /// <param name="ifGeneration">The version that was seen: another one is refused.</param>
    public Task<T> PatchAsync<TBody, T>(
        string path, TBody body, long? ifGeneration, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Patch, path, Content(body, bodyType, "application/merge-patch+json"), ifGeneration, answer, cancellationToken);

    public Task<T> DeleteAsync<T>(string path, long? ifGeneration, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, path, null, ifGeneration, answer, cancellationToken);

    public async Task DeleteAsync(string path, long? ifGeneration, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Delete, path, null, ifGeneration, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A live feed, read as it comes.</summary>
    public async Task<HttpResponseMessage> OpenFeedAsync(string path, string? after, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new("text/event-stream"));
        if (after is not null)
            request.Headers.Add("Last-Event-ID", after);
        return await AnsweredAsync(
            await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <param name="body">For PATCH a merge-patch.</param>
    public async Task<JsonElement> SendDocumentAsync(
        HttpMethod method, string path, JsonElement? body, long? ifGeneration, CancellationToken cancellationToken)
    {
        var mediaType = method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json";
        var content = body is { } given ? Content(given, ContractsJson.Default.JsonElement, mediaType) : null;
        using var response = await SendAsync(method, path, content, ifGeneration, cancellationToken).ConfigureAwait(false);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return bytes.Length == 0 ? default : JsonElement.Parse(bytes);
    }

    // Plain bytes with a length: the server's size limit can refuse before it reads.
    private static ByteArrayContent Content<T>(T body, JsonTypeInfo<T> type, string mediaType = "application/json")
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return content;
    }

    private async Task<T> SendAsync<T>(
        HttpMethod method, string path, HttpContent? content, long? ifGeneration, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, content, ifGeneration, cancellationToken).ConfigureAwait(false);
        return await response.Content.ReadFromJsonAsync(answer, cancellationToken).ConfigureAwait(false)
            ?? throw new JsonException($"{method} {path} was answered with nothing.");
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content, long? ifGeneration, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        extras.AddTo(request);
        if (ifGeneration is { } seen)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(FormattableString.Invariant($"\"{seen}\"")));
        return await AnsweredAsync(await http.SendAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<HttpResponseMessage> AnsweredAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
        {
            var problem = await ProblemOfAsync(response, cancellationToken).ConfigureAwait(false);
            throw new NetConnectApiException(problem, response.Headers.RetryAfter?.Delta);
        }
    }

    private static async Task<ProblemDocument> ProblemOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.Content.Headers.ContentType?.MediaType == ProblemDocument.MediaType)
        {
            var problem = await response.Content
                .ReadFromJsonAsync(ContractsJson.Default.ProblemDocument, cancellationToken).ConfigureAwait(false);
            if (problem is not null)
                return problem;
        }

        // Something in between answered (a proxy, a load balancer): say so instead of guessing.
        return new ProblemDocument
        {
            Type = "about:blank",
            Title = response.ReasonPhrase ?? "Refused",
            Status = status,
            Detail = $"The answer has status {status} but is no problem document: is this the address of NetConnect?",
        };
    }
}
