using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetConnect.Api.Identity;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Receipts;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Idempotency;

/// <summary>
/// A POST with a key has one effect and one answer for 24 hours, however often it is sent. Refusals are not kept: nothing has happened, and
/// who has mended what was in the way may send the same request again.
/// </summary>
internal sealed partial class IdempotencyFilter(
    IReceiptBook book, KeyTurns turns, AnswerRebuilder rebuilder, ILogger<IdempotencyFilter> logger) : IEndpointFilter
{
    private static readonly Fault Mismatch = new(
        FaultKind.IdempotencyMismatch, $"This `{IdempotencyKey.Header}` was used for another request: take a new key for a new request.");

    /// <summary>Puts the filter before an endpoint that is a POST.</summary>
    public static void AddTo(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods.Contains(HttpMethods.Post) == true)
            endpoint.FilterFactories.Add((endpointContext, next) =>
            {
                var filter = endpointContext.ApplicationServices.GetRequiredService<IdempotencyFilter>();
                return context => filter.InvokeAsync(context, next);
            });
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = IdempotencyKey.Read(http.Request);
        if (key.Fault is { } malformed)
            return new Refusal(malformed);
        if (key.Value is not { } given)
            return await next(context);
        var body = await StrictBody.ReadBytesAsync(http.Request);
        if (body.Fault is { } tooLarge)
            return new Refusal(tooLarge);
        http.Request.Body = new MemoryStream(body.Value!, writable: false);
        var caller = CallerReader.Read(http.User)!;
        var arrival = book.Begin(caller, given, RequestDigest.Of(http.Request, body.Value!));
        using (await turns.EnterAsync(caller.ToString(), given, http.RequestAborted))
            return await OnceAsync(caller, arrival, context, next);
    }

    private async Task<object?> OnceAsync(Caller caller, Receipt arrival, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await book.FindAsync(caller, arrival.Key, http.RequestAborted) is { } known)
        {
            if (known.Answer is not null || !RunsAgain(http))
                return await AgainAsync(known, arrival, http);
            // Under the mark of its first arrival: what that has changed already is no repetition.
            arrival = arrival with { Request = known.Receipt.Request };
        }

        http.Features.Set(arrival);
        var result = await next(context);
        if (result is IKept kept)
            return await KeepAsync(arrival, kept.Keep());
        // Refused, perhaps because an earlier arrival, or another process, was carrying it out just now.
        return await book.FindAsync(caller, arrival.Key, http.RequestAborted) is { } meanwhile && meanwhile.Receipt.Request != arrival.Request
            ? await AgainAsync(meanwhile, arrival, http)
            : result;
    }

    private static bool RunsAgain(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<RunsAgain>() is not null;

    private async Task<IResult> AgainAsync(StoredReceipt known, Receipt arrival, HttpContext http)
    {
        if (known.Receipt.Digest != arrival.Digest)
            return new Refusal(Mismatch);
        if (known.Answer is { } answer)
            return new KeptAnswer(answer);
        // The process died between the effect and the answer: what was made or changed says what the answer would have been.
        var rebuilt = await rebuilder.RebuildAsync(known, isAction: http.Request.RouteValues.ContainsKey("id"), http.RequestAborted);
        return rebuilt.Fault is { } lost ? new Refusal(lost) : await KeepAsync(known.Receipt, rebuilt.Value!);
    }

    private async Task<IResult> KeepAsync(Receipt receipt, ReceiptAnswer answer)
    {
        try
        {
            // Not the request's token: who hangs up now will ask again.
            await book.RecordAsync(receipt, answer, CancellationToken.None);
        }
        catch (StoreUnavailableException failure)
        {
            // The effect is durable, and so is its receipt; only the wording would have to be found again.
            LogNotKept(failure);
        }

        return new KeptAnswer(answer);
    }

    [LoggerMessage(1, LogLevel.Warning, "The answer to a request with a key could not be kept")]
    private partial void LogNotKept(Exception failure);
}
