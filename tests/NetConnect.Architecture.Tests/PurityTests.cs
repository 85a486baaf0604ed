using System.Text.RegularExpressions;

namespace NetConnect.Architecture.Tests;

/// <summary>No clock, random number, id, thread or I/O in the pure projects: by the compiler, and by looking.</summary>
public partial class PurityTests
{
    private const string Symbols = "src/BannedSymbols.Pure.txt";

    private static readonly string[] Pure = ["Model", "Kernel"];

    [Theory]
    [InlineData("Model")]
    [InlineData("Kernel")]
    public void BannedApis_OfAPureProject_AreWired(string name)
    {
        var project = Repository.Projects.Single(project => project.Name == name);
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", project.Packages);
        Assert.Contains("../BannedSymbols.Pure.txt", project.Included("AdditionalFiles"));
    }

    [Fact]
    public void BannedApis_AreErrors()
    {
        var config = Repository.Text(".editorconfig");
        Assert.Contains("[{src/NetConnect.Kernel,src/NetConnect.Model}/**.cs]\ndotnet_diagnostic.RS0030.severity = error", config, StringComparison.Ordinal);
        Repository.None(
            Repository.SourcesIn("src").Where(file => Repository.Text(file).Contains("RS0030", StringComparison.Ordinal)),
            "Nobody switches the rule off:");
    }

    [Theory]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("M:System.Guid.CreateVersion7")]
    [InlineData("T:System.Random")]
    [InlineData("T:System.Threading.Thread")]
    [InlineData("T:System.Threading.Tasks.Task")]
    [InlineData("T:System.IO.File")]
    public void BannedApis_Include(string symbol) =>
        Assert.Contains(Repository.Text(Symbols).Split('\n'), line => line.Split(';')[0] == symbol);

    [Fact]
    public void PureSources_NameNothingImpure() => Repository.None(
        from name in Pure
        from file in Repository.SourcesIn($"src/NetConnect.{name}")
        from Match match in Impure().Matches(Repository.Text(file))
        select $"{file}: {match.Value}",
        "Time, ids and randomness arrive in the message:");

    [Fact]
    public void Sources_NeverSleep() => Repository.None(
        from file in Repository.SourcesIn("src").Concat(Repository.SourcesIn("tests"))
        from Match match in Sleeping().Matches(Repository.Text(file))
        select $"{file}: {match.Value}",
        "Waits are signals, or delays by the given clock:");

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Utc)?Now|Guid\.(NewGuid|CreateVersion7)|Random\.Shared|new Random|Environment\.TickCount|Stopwatch|TimeProvider|Task\.(Delay|Run))\b|\basync\b|\bawait\b")]
    private static partial Regex Impure();

    [GeneratedRegex(@"\bThread\.Sleep\b|\bTask\.Delay\(\s*\d")]
    private static partial Regex Sleeping();
}
