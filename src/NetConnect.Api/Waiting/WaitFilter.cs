using Microsoft.AspNetCore.Http;
using NetConnect.Api.Connections;
using NetConnect.Api.Hosting;
using NetConnect.Api.Problems;
using NetConnect.Contracts.Connections;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Waiting;

/// <summary>Holds an answer about a connection back until it has settled, when the caller prefers to wait.</summary>
internal sealed class WaitFilter(Settling settling) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var wait = WaitPreference.Read(http.Request);
        if (wait.Fault is { } malformed)
            return new Refusal(malformed);
        var result = await next(context);
        if (wait.Value is not { } limit || result is not JsonAnswer<ConnectionDto> answer)
            return result;
        try
        {
            var settled = await settling.WaitAsync(answer.Body.Id, limit, http.RequestAborted);
            http.Response.Headers["Preference-Applied"] = FormattableString.Invariant($"wait={limit.TotalSeconds}");
            return settled is null ? result : answer.With(ConnectionMapper.Map(settled), ConnectionMapper.ETagOf(settled));
        }
        catch (StoreUnavailableException)
        {
            // What was asked for is done: when it can't be watched any more, the answer is what it was.
            return result;
        }
    }
}
