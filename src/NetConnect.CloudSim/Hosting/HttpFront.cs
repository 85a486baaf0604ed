using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Signing;
using NetConnect.CloudSim.Sim;
using NetConnect.CloudSim.Sts;

namespace NetConnect.CloudSim.Hosting;

/// <summary>From HTTP to the endpoints and back; the only place that knows of connections.</summary>
internal sealed class HttpFront(Emulator emulator, StateFile? file)
{
    private readonly SimApi sim = new(emulator);

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/_sim"))
        {
            var answer = await sim.HandleAsync(context.Request, context.RequestAborted);
            await SaveAsync();
            await answer.ExecuteAsync(context.Response);
            return;
        }
        var response = await AnswerAsync(context.Request, context.RequestAborted);
        await SaveAsync();
        await SendAsync(context, response);
    }

    // Reads wait as well: nobody is told of a change that a crash could still take back.
    private Task SaveAsync() => file?.EnsureSavedAsync(emulator, emulator.Locked(_ => emulator.World.Version)) ?? Task.CompletedTask;

    private async Task<Ec2Response> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var signed = await ReadAsync(request, cancellationToken);
        var form = ReadForm(signed);
        var scope = CredentialScope.TryParse(signed.Headers.GetValueOrDefault("authorization"));
        var isSts = (scope?.Service ?? (form.GetValueOrDefault("Version") == "2011-06-15" ? "sts" : "ec2")) == "sts";
        try
        {
            var caller = emulator.Locked(now => new Authenticator(emulator.Keys).Authenticate(signed, scope, isSts, now));
            return isSts ? emulator.Sts.Handle(caller, scope!.Region, form) : emulator.Ec2.Handle(caller, scope!.Region, form);
        }
        catch (Ec2Exception refused)
        {
            var requestId = Guid.NewGuid().ToString();
            return isSts ? StsXml.Refusal(requestId, refused) : Ec2Endpoint.Refusal(requestId, refused);
        }
    }

    private static async Task<SignedRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return new(
            request.Method, request.Path.Value is { Length: > 0 } path ? path : "/",
            [.. QueryHelpers.ParseQuery(request.QueryString.Value).SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? "")))],
            request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(',', h.Value.AsEnumerable())),
            body.ToArray());
    }

    private static Dictionary<string, string> ReadForm(SignedRequest request)
    {
        var form = new Dictionary<string, string>();
        foreach (var (key, value) in request.Query) form[key] = value;
        foreach (var (key, value) in QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(request.Body))) form[key] = value.ToString();
        return form;
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
        context.Response.ContentType = "text/xml;charset=UTF-8";
        context.Response.Headers.Date = emulator.Time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        if (response.RetryAfterSeconds is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(response.Xml, context.RequestAborted);
    }
}
