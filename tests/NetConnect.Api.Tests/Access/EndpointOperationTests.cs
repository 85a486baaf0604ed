using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NetConnect.Api.Access;
using NetConnect.Api.Tests.Support;

namespace NetConnect.Api.Tests.Access;

public class EndpointOperationTests
{
    [Fact]
    public async Task Endpoints_UnderV1_EachPerformsAnOperationOfItsOwn()
    {
        await using var host = await ApiHost.StartAsync();
        var endpoints = host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1", StringComparison.Ordinal)).ToList();

        Assert.All(endpoints, endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<PerformsOperation>() is not null,
            $"{endpoint.DisplayName} declares no operation: add .Performs(...)."));
        // Two endpoints with one operation, or an operation without an endpoint, would be a row that nobody reads right.
        Assert.Equal(
            Enum.GetValues<Operation>().Order(),
            endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<PerformsOperation>()!.Operation).Order());
    }
}
