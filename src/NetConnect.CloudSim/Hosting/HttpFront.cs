using System.Globalization;
using System.Net;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Signing;
using NetConnect.CloudSim.Sim;

namespace NetConnect.CloudSim.Hosting;

/// <summary>From HTTP to the endpoints and back; the only place that knows of connections.</summary>
internal sealed class HttpFront(Emulator emulator, StateFile? file)
{
    private readonly SimApi sim = new(emulator);
    private readonly FrontDoor door = new(emulator, emulator.Time);

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/_sim"))
        {
            var answer = await sim.HandleAsync(context.Request, context.RequestAborted);
            await SaveAsync();
            await answer.ExecuteAsync(context.Response);
            return;
        }
        var response = door.Answer(await ReadAsync(context.Request, context.RequestAborted));
        await SaveAsync();
        await SendAsync(context, response);
    }

    // Reads wait as well: nobody is told of a change that a crash could still take back.
    private Task SaveAsync() => file?.EnsureSavedAsync(emulator, emulator.Locked(_ => emulator.World.Version)) ?? Task.CompletedTask;

    private static async Task<SignedRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return new(
            request.Method, request.Path.Value is { Length: > 0 } path ? path : "/",
            FrontDoor.Pairs(request.QueryString.Value),
            request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(',', h.Value.AsEnumerable())),
            body.ToArray());
    }

    private async Task SendAsync(HttpContext context, Ec2Response response)
    {
        if (response.Delay > TimeSpan.Zero) await Task.Delay(response.Delay, emulator.Time, context.RequestAborted);
        if (response.Lost)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        if (response.ErrorHeader is { } type) context.Response.Headers["x-amzn-ErrorType"] = type;
        context.Response.Headers.Date = emulator.Time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        if (response.RetryAfterSeconds is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(response.Xml, context.RequestAborted);
    }
}
