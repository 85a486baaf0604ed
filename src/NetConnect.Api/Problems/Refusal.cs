using Microsoft.AspNetCore.Http;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Problems;

/// <summary>The answer to a request that was refused.</summary>
public sealed class Refusal(Fault fault) : IResult
{
    public Fault Fault { get; } = fault;

    public Task ExecuteAsync(HttpContext httpContext) => Problem.WriteAsync(httpContext, Problem.Of(Fault));
}
