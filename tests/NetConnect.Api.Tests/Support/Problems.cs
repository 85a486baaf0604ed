using System.Net;
using System.Net.Http.Json;
using NetConnect.Contracts;

namespace NetConnect.Api.Tests.Support;

/// <summary>Reads problems and checks what holds for every one of them.</summary>
internal static class Problems
{
    public static async Task<ProblemDocument> ReadAsync(HttpResponseMessage response, HttpStatusCode status, string name)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(ProblemDocument.MediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var problem = await response.Content.ReadFromJsonAsync(
            ContractsJson.Default.ProblemDocument, TestContext.Current.CancellationToken);
        Assert.NotNull(problem);
        Assert.Equal("urn:netconnect:" + name, problem.Type);
        Assert.Equal((int)status, problem.Status);
        Assert.NotEmpty(problem.Title);
        Assert.NotEmpty(problem.Detail);
        return problem;
    }

    /// <summary>The errors as <c>pointer code</c>, in order.</summary>
    public static string[] Lines(this ProblemDocument problem) =>
        [.. problem.Errors.Select(error => $"{error.Pointer} {error.Code}").Order(StringComparer.Ordinal)];
}
