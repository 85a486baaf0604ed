using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.Tests.Hubs;

/// <summary>Any set of connections over hubs comes about, any of them goes, and what is left is what was asked for.</summary>
public sealed class ConvergenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_comes_and_goes_exactly_the_wished_networks_reach_each_other(int seed)
    {
        using var cloud = new HubCloud();
        var links = new HubLinks(cloud);
        var random = new Random(seed);
        var networks = new (NetworkRef Network, string Prefix)[]
        {
            (cloud.Payments, "10.1.1.0/24"), (cloud.Orders, "10.2.1.0/24"), (cloud.Reports, "10.3.1.0/24"), (cloud.Archive, "10.4.1.0/24"), (cloud.Tools, "10.5.1.0/24"),
        };
        var pairs = (from one in networks from other in networks where string.CompareOrdinal(one.Prefix, other.Prefix) < 0 select (One: one, Other: other)).ToList();
        var standing = new Dictionary<string, ((NetworkRef Network, string Prefix) One, (NetworkRef Network, string Prefix) Other)>();

        // Those that are in the other region hang on its hub; of a pair that is turned the hub here is the right one's.
        foreach (var pair in pairs.OrderBy(_ => random.Next()).Take(4))
        {
            var (here, there) = pair.One.Network == cloud.Archive ? (pair.Other, pair.One) : pair;
            var connection = $"con-{standing.Count}";
            links.Add(connection, here.Network, here.Prefix, there.Network, there.Prefix, there.Network == cloud.Archive ? HubCloud.FarHub : null);
            standing[connection] = (here, there);
        }

        await CheckAsync();
        foreach (var connection in standing.Keys.OrderBy(_ => random.Next()).Take(2).ToList())
        {
            standing.Remove(connection);
            await links.RemoveAsync(connection);
        }

        await CheckAsync();
        foreach (var connection in standing.Keys.ToList())
            await links.RemoveAsync(connection);
        links.AssertSettled();
        Assert.Equal([], cloud.Standing());

        async Task CheckAsync()
        {
            await links.SettleAsync();
            links.AssertSettled();
            Assert.All(links.Sides.SelectMany(side => side.Parts), part => Assert.Null(part.Operation));
            foreach (var (one, other) in pairs)
            {
                var isWished = standing.Values.Any(link => (link.One == one && link.Other == other) || (link.One == other && link.Other == one));
                Assert.Equal(isWished, cloud.Ping(one.Network, Host(one.Prefix), other.Network, Host(other.Prefix), [.. links.Sides]).Passes);
            }
        }
    }

    private static string Host(string prefix) => prefix.Replace(".0/24", ".10", StringComparison.Ordinal);
}
