namespace NetConnect.Architecture.Tests;

/// <summary>Who may reference whom: the table of docs/architecture.md, against the project files.</summary>
public class DependencyTests
{
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Kernel"] = ["Model"],
        ["Providers"] = ["Model"],
        ["Providers.Aws"] = ["Providers"],
        ["Providers.Azure"] = ["Providers"],
        ["Providers.Gcp"] = ["Providers"],
        ["Providers.Linux"] = ["Providers"],
        ["Runtime"] = ["Kernel", "Providers"],
        ["Storage"] = ["Runtime"],
        ["Hosting.Embedded"] = ["Runtime"],
        ["Grains"] = ["Contracts"],
        ["Hosting.Orleans"] = ["Runtime", "Grains"],
        ["Simulation"] = ["Runtime", "Providers.Aws", "CloudSim"],
        ["CloudSim"] = [],
        ["Contracts"] = [],
        ["Api"] = ["Contracts", "Runtime"],
        ["Composition"] = ["Api", "Providers.Aws", "Providers.Linux"],
        ["Silo"] = ["Composition", "Hosting.Orleans", "Storage"],
        ["Cli"] = ["Contracts"],
    };

    /// <summary>What rests on Orleans, whose packages are not everywhere: NetConnect.sln never needs it.</summary>
    private static readonly string[] OfTheCluster = ["Grains", "Hosting.Orleans", "Silo", "Cluster.Tests", "Chaos", "GrainClient"];

    /// <summary>The one place where everything is put together.</summary>
    private const string Composer = "Server";

    private static readonly string[] NeverComposed = ["Simulation", "Cli", "Grains", "Hosting.Orleans", "Silo"];

    private static IEnumerable<Project> Sources => Repository.Projects.Where(project => project.IsSource);

    [Fact]
    public void References_OfSourceProjects_AreInTheTable() => Repository.None(
        from project in Sources
        from reference in project.References
        where !Allows(project.Name, reference)
        select $"{project.Name} -> {reference}",
        "A project may reference only what docs/architecture.md allows:");

    [Fact]
    public void References_OfEveryProject_AreProjectsOfOurs() => Repository.None(
        from project in Repository.Projects
        from reference in project.References
        where Repository.Projects.All(other => other.Name != reference)
        select $"{project.Name} -> {reference}",
        "References lead to projects that exist:");

    [Fact]
    public void Table_NamesEverySourceProject() => Repository.None(
        Sources.Select(project => project.Name).Where(name => name != Composer && !MayReference.ContainsKey(name)),
        "A new project gets a row in the table here and in docs/architecture.md:");

    [Theory]
    [InlineData("Providers.Aws", "Kernel")]
    [InlineData("Providers.Aws", "Runtime")]
    [InlineData("Providers.Aws", "Providers.Azure")]
    [InlineData("Hosting.Embedded", "Hosting.Orleans")]
    [InlineData("Hosting.Embedded", "Storage")]
    [InlineData("Cli", "Model")]
    [InlineData("Contracts", "Model")]
    [InlineData("CloudSim", "Model")]
    [InlineData("Server", "Cli")]
    [InlineData("Server", "Simulation")]
    [InlineData("Server", "Hosting.Orleans")]
    [InlineData("Silo", "Hosting.Embedded")]
    [InlineData("Hosting.Orleans", "Storage")]
    [InlineData("Hosting.Orleans", "Api")]
    [InlineData("Grains", "Model")]
    public void Reach_OfAProject_NeverIncludes(string from, string never)
    {
        Assert.False(Allows(from, never));
        Assert.DoesNotContain(never, Reach(from));
    }

    [Fact]
    public void Reach_OfTheKernel_IsTheModel() => Assert.Equal(["Model"], Reach("Kernel"));

    [Fact]
    public void Sources_NeverReferenceTests() => Repository.None(
        from project in Sources
        from reference in project.References
        where Repository.Projects.Any(other => other.Name == reference && !other.IsSource)
        select $"{project.Name} -> {reference}",
        "What ships does not rest on tests:");

    [Fact]
    public void Solution_ListsEveryProject()
    {
        Repository.None(
            Repository.Projects.Where(project => !OfTheCluster.Contains(project.Name) && !Lists("NetConnect.sln", project)).Select(project => project.File),
            "`dotnet test NetConnect.sln` finds only what the solution lists:");
    }

    [Fact]
    public void Solution_NeedsNothingOfTheCluster()
    {
        var cluster = Repository.Projects.Where(project => OfTheCluster.Contains(project.Name)).ToList();
        Assert.Equal(OfTheCluster.Length, cluster.Count);
        Repository.None(
            cluster.Where(project => Lists("NetConnect.sln", project) || !Lists("NetConnect.Cluster.sln", project)).Select(project => project.File),
            "What rests on Orleans is in NetConnect.Cluster.sln, and only there:");
        Repository.None(
            from project in Repository.Projects
            where !OfTheCluster.Contains(project.Name)
            from package in project.Packages
            where package.StartsWith("Microsoft.Orleans.", StringComparison.Ordinal)
            select $"{project.File}: {package}",
            "Only the cluster's projects need Orleans:");
    }

    private static bool Lists(string solution, Project project) =>
        Repository.Text(solution).Replace('\\', '/').Contains($"\"{project.File}\"", StringComparison.Ordinal);

    private static bool Allows(string from, string to) =>
        from == Composer ? !NeverComposed.Contains(to) : MayReference.TryGetValue(from, out var allowed) && allowed.Contains(to);

    private static SortedSet<string> Reach(string from)
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var name))
        {
            var references = Repository.Projects.FirstOrDefault(project => project.Name == name)?.References ?? [];
            foreach (var reference in references.Where(reached.Add))
                open.Push(reference);
        }

        return reached;
    }
}
