using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>A VPC that another account shares: it can be seen, and not registered.</summary>
public sealed class SharedVpcTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task Registering_it_is_refused_and_the_refusal_says_whose_it_is()
    {
        var pair = await Pair.PlantAsync(estate);
        var owner = $"3{pair.Ann.Account[1..]}";
        var ids = await pair.Cloud.SeedAsync(new
        {
            Accounts = new[]
            {
                new
                {
                    Id = owner,
                    Regions = new[]
                    {
                        new
                        {
                            Name = pair.Ann.Region,
                            Vpcs = new[] { new { Name = "shared", Cidr = "10.8.0.0/16", SharedWith = new[] { pair.Ann.Account }, Subnets = new[] { new { Name = "a", Cidr = "10.8.1.0/24" } } } },
                        },
                    },
                },
            },
        });

        var shared = pair.Ann.In(ids[$"{owner}/{pair.Ann.Region}/shared"]);
        var problem = await shared.Client.CreateResourceAsync(shared.Resource("theirs", "10.8.1.0/24")).IsRefusedAsync(422, "validation");

        var fault = Assert.Single(problem.Errors!);
        Assert.Equal(("/network_id", "network-of-another-account"), (fault.Pointer, fault.Code));
        Assert.Contains(owner, fault.Detail, StringComparison.Ordinal);
        var seen = (await shared.Client.ListNetworksAsync(shared.Provider)).Items.Single(network => network.NetworkId == shared.Vpc);
        Assert.Equal(owner, seen.OwnerAccount);
    }
}
