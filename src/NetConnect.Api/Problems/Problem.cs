using Microsoft.AspNetCore.Http;
using NetConnect.Api.Decisions;
using NetConnect.Contracts;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Problems;

/// <summary>Makes problem documents and writes them.</summary>
public static class Problem
{
    public static ProblemDocument Of(Fault fault) => Of(ProblemKind.ByFault[fault.Kind], fault.Detail) with
    {
        Errors = [.. fault.Errors.Select(error => new ProblemError(error.Pointer, error.Code, error.Detail))],
        Existing = fault.Existing,
        Decision = fault.Decision is { } decision ? DecisionMapper.Map(decision) : null,
    };

    public static ProblemDocument Of(ProblemKind kind, string detail) => new()
    {
        Type = ProblemDocument.TypePrefix + kind.Name,
        Title = kind.Title,
        Status = kind.Status,
        Detail = detail,
    };

    public static Task WriteAsync(HttpContext context, ProblemDocument problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(
            problem, ContractsJson.Readable.ProblemDocument, ProblemDocument.MediaType, context.RequestAborted);
    }
}
