using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Api.Access;
using NetConnect.Api.Resources;
using NetConnect.Api.Services;
using NetConnect.Api.Tests.Support;
using NetConnect.Contracts;
using NetConnect.Model.Addresses;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Tests.Contracts;

public class ByNameShapeTests
{
    [Fact]
    public void Map_ServiceByName_HasIdNameAndOwnersOnly()
    {
        var dto = ServiceMapper.Map(Sample.Db.WithApproval(["user:eve"]) with { Description = "d", Resources = ["r"] }, Grant.ByName);

        Assert.Equal(["id", "name", "owners"], Members(JsonSerializer.SerializeToNode(dto, ContractsJson.Default.ServiceDto)));
    }

    [Fact]
    public void Map_ResourceByName_HasIdNameSubnetAndOwnersOnly()
    {
        var dto = ResourceMapper.Map(Resource, Grant.ByName);

        Assert.Equal(["id", "name", "owners", "subnet"], Members(JsonSerializer.SerializeToNode(dto, ContractsJson.Default.ResourceDto)));
    }

    [Fact]
    public void Map_OwnResource_HasTheFieldNamesOfTheContract() => Assert.Subset(
        Members(JsonSerializer.SerializeToNode(ResourceMapper.Map(Resource, Grant.Full), ContractsJson.Default.ResourceDto)).ToHashSet(),
        new HashSet<string> { "id", "service", "provider", "name", "network_id", "subnet", "l4filters", "shared_with", "state", "owners" });

    private static ResourceView Resource => new()
    {
        Id = "r", Name = "n", Service = "s", Owners = ["user:bob"], Provider = "p", NetworkId = "vpc-1a1a1a1a",
        Subnet = Cidr.Parse("10.0.0.0/24"), State = ResourceReadiness.Invalid, Reason = "gone", Version = 1, CreatedAt = Sample.Noon,
    };

    private static string[] Members(JsonNode? node) => [.. node!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal)];
}
