using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Health;

/// <summary>Whether the server can be used at all.</summary>
internal static class ServerChecks
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(30);

    public static async Task<Finding> ReadyAsync(Session session, CancellationToken cancellationToken)
    {
        using var ready = await session.Http.GetAsync("/readyz", cancellationToken);
        return ready.IsSuccessStatusCode
            ? Finding.Ok("server", $"{session.Access.Server} is ready")
            : new("bad", "server", $"{session.Access.Server} answers {(int)ready.StatusCode}: {await ready.Content.ReadAsStringAsync(cancellationToken)}", "Try again in a moment; then look at the server's log.");
    }

    public static async Task<Finding> ClockAsync(Session session, CancellationToken cancellationToken)
    {
        using var answer = await session.Http.GetAsync("/healthz", cancellationToken);
        if (answer.Headers.Date is not { } there)
            return Finding.Ok("clock", "the server does not say what time it has");
        var skew = (there - session.Shell.Time.GetUtcNow()).Duration();
        return skew <= MostSkew
            ? Finding.Ok("clock", "agrees with the server's")
            : new("warn", "clock", $"differs from the server's by {skew.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s: tokens may count as expired or not yet valid", "Set the clock of this machine, or the server's.");
    }

    public static async Task<Finding> VersionAsync(Session session, CancellationToken cancellationToken)
    {
        var own = typeof(ServerChecks).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
        using var answer = await session.Http.GetAsync("/openapi/v1.json", cancellationToken);
        if (answer.StatusCode != HttpStatusCode.OK)
            return new("warn", "version", $"netconnect {own}; the server does not describe its API", "Use the netconnect of the server's version.");
        var document = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return Finding.Ok("version", $"netconnect {own}, API {document.Text("info.version")}");
    }

    /// <summary>What can be told of the token without the server.</summary>
    public static Finding Token(Session session)
    {
        if (session.Access.Token is not { } token)
            return new("bad", "token", session.Access.How, $"Set {GlobalOptions.TokenVariable} to a token of your sign-on, or run this where the server runs, with its --data.");
        if (!new JsonWebTokenHandler().CanReadToken(token))
            return new("bad", "token", $"{session.Access.How} is no JWT", "Copy it whole, without `Bearer`.");
        var until = new JsonWebToken(token).ValidTo;
        return until < session.Shell.Time.GetUtcNow().UtcDateTime
            ? new("bad", "token", $"{session.Access.How} expired at {until:yyyy-MM-dd HH:mm} UTC", "Get a new one; in local mode: netconnect token --as NAME")
            : Finding.Ok("token", $"{session.Access.How}; valid until {until.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC");
    }
}
