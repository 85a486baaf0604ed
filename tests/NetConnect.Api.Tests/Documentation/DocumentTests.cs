using System.Text.Json;
using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Api.Tests.Support;
using NetConnect.OpenApi.Checks;

namespace NetConnect.Api.Tests.Documentation;

public class DocumentTests
{
    [Fact]
    public async Task Document_NeedsNoToken_AndIsOpenApi31()
    {
        var contract = await ReadAsync();

        Assert.StartsWith("3.1.", contract.Document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.True(contract.Document.GetProperty("components").GetProperty("securitySchemes").TryGetProperty("bearer", out _));
    }

    [Fact]
    public async Task Operations_OfTheAccessTable_AreAllDocumentedAndNoOthers()
    {
        var contract = await ReadAsync();

        Assert.Equal(Enum.GetNames<Operation>().Order(), contract.Operations.Select(operation => char.ToUpperInvariant(operation.Id[0]) + operation.Id[1..]).Order());
    }

    [Fact]
    public async Task Statuses_OfEachOperation_AreTheseOfItsKind()
    {
        var contract = await ReadAsync();

        Assert.All(contract.Operations, operation =>
        {
            Assert.Contains(operation.Statuses, status => status[0] == '2');
            Assert.Superset(new HashSet<string> { "400", "401", "503" }, operation.Statuses.ToHashSet());
            Assert.Equal(MayBeAbsent(operation), operation.Statuses.Contains("404"));
            Assert.Equal(operation.Json.TryGetProperty("requestBody", out _), operation.Statuses.Contains("413"));
            Assert.Equal(operation.Method == "POST", operation.Parameters.Contains(("Idempotency-Key", "header")));
        });
    }

    /// <summary>What is named by an id, and the one report that only a restored installation has.</summary>
    private static bool MayBeAbsent(DocumentedOperation operation) =>
        operation.Path.Contains("{id}", StringComparison.Ordinal) || operation.Path == "/v1/operations/restore";

    [Fact]
    public async Task Examples_OfBodies_FitTheirSchemas()
    {
        var contract = await ReadAsync();

        var bodies = contract.Operations.Where(operation => operation.Json.TryGetProperty("requestBody", out _)).ToList();
        Assert.NotEmpty(bodies);
        Assert.All(bodies, operation =>
        {
            var (type, media) = operation.Json.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(content => (content.Name, content.Value)).First();
            Assert.Empty(contract.JudgeTakenBody(operation, type, media.GetProperty("example").GetRawText()));
        });
    }

    [Fact]
    public async Task Bodies_AreClosed_BecauseUnknownMembersAreRefused()
    {
        var schemas = (await ReadAsync()).Document.GetProperty("components").GetProperty("schemas");

        Assert.Equal(JsonValueKind.False, schemas.GetProperty("CreateResource").GetProperty("additionalProperties").ValueKind);
        Assert.Equal(JsonValueKind.False, schemas.GetProperty("L4Filter").GetProperty("additionalProperties").ValueKind);
    }

    [Fact]
    public void Docs_OfEveryOperation_AreThere() => Assert.Equal(Enum.GetValues<Operation>().Order(), OperationDocs.All.Keys.Order());

    internal static async Task<OpenApiContract> ReadAsync()
    {
        await using var host = await ApiHost.StartAsync();
        return new(await host.Client(null).GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));
    }
}
