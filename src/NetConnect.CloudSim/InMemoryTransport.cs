using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Hosting;
using NetConnect.CloudSim.Signing;

namespace NetConnect.CloudSim;

/// <summary>
/// Takes the requests of a client in the same process to an emulator, without sockets: signatures, errors and faults are those of the
/// server. With a clock of the emulator's own, a request has its answer when it returns.
/// </summary>
/// <param name="signatureClock">
/// By which signatures are judged; the emulator's when absent. SDKs sign by the machine's clock, of which a virtual time knows nothing.
/// </param>
public sealed class InMemoryTransport(Emulator emulator, TimeProvider? signatureClock = null) : HttpMessageHandler
{
    private readonly TimeProvider clock = signatureClock ?? emulator.Time;
    private readonly FrontDoor door = new(emulator, signatureClock ?? emulator.Time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var response = door.Answer(await ReadAsync(request, cancellationToken));
        if (response.Delay > TimeSpan.Zero) await Task.Delay(response.Delay, emulator.Time, cancellationToken);
        return response.Lost ? throw new HttpRequestException("The connection broke before an answer.") : Message(request, response);
    }

    private static async Task<SignedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated.AsEnumerable() ?? [])
            .ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(',', h.Value.AsEnumerable()));
        headers.TryAdd("host", uri.Authority);
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        return new(request.Method.Method, uri.AbsolutePath, FrontDoor.Pairs(uri.Query), headers, body);
    }

    private HttpResponseMessage Message(HttpRequestMessage request, Ec2Response response)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status) { RequestMessage = request, Content = new StringContent(response.Xml) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(response.ContentType);
        if (response.ErrorHeader is { } type) message.Headers.TryAddWithoutValidation("x-amzn-ErrorType", type);
        message.Headers.Date = clock.GetUtcNow();
        if (response.RetryAfterSeconds is { } seconds)
            message.Headers.TryAddWithoutValidation("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        return message;
    }
}
