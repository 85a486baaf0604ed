using System.Text;
using System.Text.RegularExpressions;

namespace NetConnect.Providers.Aws.Tests.Decisions;

/// <summary>The examples of docs/decisions.md are what the evaluator says today; <c>NETCONNECT_REWRITE=1</c> writes them anew.</summary>
public sealed partial class WorkedExamplesTests
{
    private const string Switch = "NETCONNECT_REWRITE";

    [Fact]
    public void Records_are_what_the_estates_beside_them_give()
    {
        var written = File.ReadAllText(Document);

        var today = Example.Replace(written, match => $"```json estate\n{match.Groups["estate"].Value}```\n\n```text record\n{RecordText.Of(WorkedEstate.Parse(match.Groups["estate"].Value).Decide())}```\n");

        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(Document, today, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        else
            Assert.Equal(written, today);
    }

    [Fact]
    public void Every_number_of_every_example_traces_to_a_fact()
    {
        var examples = Example.Matches(File.ReadAllText(Document)).Select(match => WorkedEstate.Parse(match.Groups["estate"].Value)).ToList();

        Assert.True(examples.Count >= 5, $"{examples.Count} examples");
        Assert.All(examples, estate =>
        {
            var record = estate.Decide();
            Assert.All(record.Candidates, candidate => Assert.Empty(Kernel.Tests.Decisions.FigureTrace.Faults(estate.Question, record, candidate)));
        });
    }

    [Fact]
    public void Every_example_the_other_way_round_chooses_the_same_at_the_same_price()
    {
        foreach (var estate in Example.Matches(File.ReadAllText(Document)).Select(match => WorkedEstate.Parse(match.Groups["estate"].Value)))
        {
            var (one, other) = (estate.Decide(), (estate with { Left = estate.Right, Right = estate.Left }).Decide());
            Assert.Equal(one.Chosen, other.Chosen);
            Assert.Equal(
                one.Candidates.Select(candidate => (candidate.Type, candidate.Rank, candidate.Score, candidate.Cost.Monthly, candidate.Mtu, candidate.Encryption, Vetoes: candidate.Vetoes.Length)),
                other.Candidates.Select(candidate => (candidate.Type, candidate.Rank, candidate.Score, candidate.Cost.Monthly, candidate.Mtu, candidate.Encryption, Vetoes: candidate.Vetoes.Length)));
        }
    }

    private static string Document
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetConnect.sln")))
                folder = folder.Parent;
            return Path.Combine(folder!.FullName, "docs", "decisions.md");
        }
    }

    [GeneratedRegex("```json estate\n(?<estate>.*?)```\n\n```text record\n(?<record>.*?)```\n", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Example { get; }
}
