using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Facts;

/// <summary><c>/v1/facts</c>: what decisions rest on.</summary>
internal static class FactEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v1/facts", Read).Performs(Operation.ReadFacts);

    private static Task<IResult> Read(HttpContext context, IEstate estate) => Handle.WithQuery(context, ReadQuery, prefix =>
        Task.FromResult(Answer.Ok(FactMapper.Map(estate.Basis, prefix ?? ""), ContractsJson.Readable.FactsDto)));

    internal static string? ReadQuery(QueryReader reader) => reader.Text("key", TextRules.Line);
}
