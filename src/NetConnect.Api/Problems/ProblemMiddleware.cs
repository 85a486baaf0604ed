using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NetConnect.Contracts;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Problems;

/// <summary>The outermost edge: every error leaves as a problem document, whoever made it, and a bug leaks nothing.</summary>
public sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException exception)
        {
            if (!context.Response.HasStarted)
                await Problem.WriteAsync(context, OfTransport(exception.StatusCode));
            return;
        }
        catch (Exception exception) when ((exception is StoreUnavailableException or OperationCanceledException) && !context.Response.HasStarted)
        {
            LogUnavailable(exception, context.Request.Method);
            context.Response.Clear();
            await Problem.WriteAsync(context, Problem.Of(NotStored));
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var traceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            LogFailure(exception, context.Request.Method, traceId);
            context.Response.Clear();
            await Problem.WriteAsync(context, OfBug(traceId));
            return;
        }

        if (IsAskedForMethods(context))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else if (IsBare(context.Response))
            await Problem.WriteAsync(context, OfStatus(context));
    }

    private static readonly Fault NotStored = new(
        FaultKind.Unavailable,
        "The server could not store it: it is stopping, or its disk does not take writes. Read what is there, then try again in a moment.");

    /// <summary>OPTIONS of a path that there is: the answer is <c>Allow</c>, which routing has set.</summary>
    private static bool IsAskedForMethods(HttpContext context) =>
        HttpMethods.IsOptions(context.Request.Method) && context.Response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed };

    /// <summary>An error status that routing or authentication set without a body.</summary>
    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 };

    private static ProblemDocument OfBug(string traceId) => Problem.Of(
        ProblemKind.Internal,
        "Something is wrong inside the server, not with your request. Try again; if it stays, tell the operators this trace id.")
        with { TraceId = traceId };

    private static ProblemDocument OfTransport(int status) => status == StatusCodes.Status413PayloadTooLarge
        ? Problem.Of(new Fault(FaultKind.TooLarge, "The body is larger than 256 KiB: send less at once."))
        : Problem.Of(new Fault(FaultKind.Malformed, "The request could not be read: check its body and headers."));

    private static ProblemDocument OfStatus(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => Problem.Of(new Fault(FaultKind.Unauthenticated,
            "Send `Authorization: Bearer TOKEN` with a valid token; in local mode `netconnect token --as NAME` prints one.")),
        StatusCodes.Status403Forbidden => Problem.Of(new Fault(FaultKind.Forbidden, "This is not yours to do.")),
        StatusCodes.Status404NotFound => Problem.Of(new Fault(FaultKind.NotFound, "There is nothing at this path: check it.")),
        StatusCodes.Status405MethodNotAllowed => Problem.Of(ProblemKind.MethodNotAllowed,
            $"Use {context.Response.Headers.Allow} here."),
        StatusCodes.Status413PayloadTooLarge => OfTransport(413),
        StatusCodes.Status415UnsupportedMediaType => Problem.Of(new Fault(FaultKind.UnsupportedMediaType, "Send JSON.")),
        StatusCodes.Status503ServiceUnavailable => Problem.Of(new Fault(FaultKind.Unavailable, "Try again in a moment.")),
        var status => Problem.Of(new Fault(FaultKind.Malformed, "The request could not be understood.")) with { Status = status },
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} was not stored")]
    private partial void LogUnavailable(Exception exception, string method);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} failed inside the server (trace {TraceId})")]
    private partial void LogFailure(Exception exception, string method, string traceId);
}
