using NetConnect.Composition;
using NetConnect.EndToEnd.Support;
using NetConnect.Server;

namespace NetConnect.EndToEnd.Decisions;

/// <summary>What the operators' files say goes for everybody; what is wrong in them is said before anything starts.</summary>
public sealed class PolicyFileTests(PolicyFileTests.Strict estate) : IClassFixture<PolicyFileTests.Strict>
{
    [Fact]
    public async Task What_policy_forbids_nobody_gets_and_its_name_is_said()
    {
        var pair = await Pair.PlantAsync(estate);

        var problem = await pair.Ann.Client.RequestConnectionAsync(pair.Wish()).IsRefusedAsync(422, "no-viable-option");

        Assert.Contains("The operators of this installation don't allow AWS_PEERING", problem.Detail, StringComparison.Ordinal);
        Assert.Equal("policy.forbidden-ctypes", problem.Decision!.Candidates.Single(candidate => candidate.Ctype == "AWS_PEERING").Vetoes.Single().Fact);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task What_the_installation_knows_better_is_reckoned_with()
    {
        var pair = await Pair.PlantAsync(estate);

        var decision = await pair.Ann.Client.DecideAsync(pair.Wish());

        var peering = decision.Candidates.Single(candidate => candidate.Ctype == "AWS_PEERING");
        Assert.Equal((7, "0.07"), (peering.Cost.AtGb, peering.Cost.Monthly));
        var price = decision.Facts.Single(fact => fact.Key == "aws.peering.price-across-zones");
        Assert.Equal(("0.005", "INSTALLATION", "our agreement"), (price.Value, price.Origin, price.Source));
        Assert.Equal(["AWS_PEERING"], (await pair.Ann.Client.ReadFactsAsync()).Policy.ForbiddenCtypes);
    }

    [Fact]
    public async Task All_that_is_wrong_in_both_files_is_said_and_nothing_starts()
    {
        var data = Directory.CreateTempSubdirectory("netconnect-e2e-");
        try
        {
            var decisions = new DecisionOptions
            {
                Facts = Write(data, "facts.json", """{"facts": [{"key": "aws.colour", "value": "1", "unit": "bytes", "source": "s", "date": "2026-01"}]}"""),
                Policy = Write(data, "policy.json", """{"weight": 1}"""),
            };

            var refused = await Assert.ThrowsAsync<DecisionFilesException>(() => ServerApplication.StartAsync(
                ServerApplication.CreateBuilder([]), new() { Urls = "http://127.0.0.1:0", Data = data.FullName, CloudSim = "off", Decisions = decisions }));

            Assert.Contains("fact 1 (aws.colour): there is no fact of that key", refused.Message, StringComparison.Ordinal);
            Assert.Contains("policy.json", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static string Write(DirectoryInfo folder, string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>An installation with files of its own.</summary>
    public sealed class Strict : Estate
    {
        protected override ServerOptions Adjust(ServerOptions options)
        {
            var folder = new DirectoryInfo(options.DataDirectory);
            options.Decisions = new()
            {
                Facts = Write(folder, "facts.json", """{"facts": [{"key": "aws.peering.price-across-zones", "value": "0.005", "unit": "USD/GB", "source": "our agreement", "date": "2026-01"}]}"""),
                Policy = Write(folder, "policy.json", """{"forbidden_ctypes": ["AWS_PEERING"], "assumed_gb": 7}"""),
            };
            return options;
        }
    }
}
