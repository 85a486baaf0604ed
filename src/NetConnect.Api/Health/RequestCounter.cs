using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NetConnect.Api.Health;

/// <summary>Counts answers by status, for <c>/metrics</c>.</summary>
internal sealed class RequestCounter
{
    private readonly ConcurrentDictionary<int, long> _byStatus = new();

    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        _byStatus.AddOrUpdate(context.Response.StatusCode, 1, (_, count) => count + 1);
    }

    /// <summary>The counts in Prometheus' text format.</summary>
    public void WriteTo(StringBuilder text)
    {
        text.Append("# HELP netconnect_http_requests_total Answers by status.\n# TYPE netconnect_http_requests_total counter\n");
        foreach (var (status, count) in _byStatus.OrderBy(pair => pair.Key))
            text.Append(FormattableString.Invariant($"netconnect_http_requests_total{{status=\"{status}\"}} {count}\n"));
    }
}
