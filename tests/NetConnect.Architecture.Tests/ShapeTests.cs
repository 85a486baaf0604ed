using System.Text.RegularExpressions;

namespace NetConnect.Architecture.Tests;

/// <summary>What keeps the tree readable.</summary>
public partial class ShapeTests
{
    private const int MostLines = 400;

    [Fact]
    public void Projects_HaveAReadme() => Repository.None(
        Repository.Projects.Select(project => $"{project.Folder}/README.md").Where(file => !Repository.Has(file)),
        "Each project says its purpose, what it may reference, and where to start:");

    [Fact]
    public void Readmes_OfSourceProjects_SayWhatTheyMayReference() => Repository.None(
        Repository.Projects.Where(project => project.IsSource).Select(project => $"{project.Folder}/README.md")
            .Where(file => Repository.Has(file) && !Repository.Text(file).Contains("may reference", StringComparison.OrdinalIgnoreCase)),
        "A README says what its project may reference:");

    [Fact]
    public void Sources_AreShort() => Repository.None(
        Repository.SourcesIn("src").Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > MostLines),
        $"No file has more than {MostLines} lines:");

    [Fact]
    public void Files_HoldOneTypeOfTheirName() => Repository.None(
        from file in Repository.SourcesIn("src")
        let types = TopLevelType().Matches(Repository.Text(file)).Select(match => match.Groups["name"].Value).Distinct().ToList()
        where types.Count > 1 || (types.Count == 1 && types[0] != Path.GetFileName(file).Split('.')[0])
        select $"{file}: {string.Join(", ", types)}",
        "A file is named after its one type; partials add their aspect (Type.Aspect.cs):");

    [Fact]
    public void Files_NameNobodysMachine() => Repository.None(
        from file in Repository.Files
        where IsText(file)
        from Match match in SomebodysMachine().Matches(Repository.Text(file))
        select $"{file}: {match.Value}",
        "A clone works anywhere: no paths of somebody's machine, no package source of its own:");

    [Fact]
    public void Links_InDocuments_LeadSomewhere() => Repository.None(
        from file in Repository.Files
        where file.EndsWith(".md", StringComparison.Ordinal)
        from Match match in RelativeLink().Matches(Repository.Text(file))
        let target = match.Groups["path"].Value
        where !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, target))
        select $"{file}: {target}",
        "Links between documents lead to what exists:");

    private static bool IsText(string file) => Path.GetExtension(file) is not (".png" or ".jpg" or ".ico" or ".woff2" or ".gz" or ".db");

    [GeneratedRegex(@"^(public|internal)\s+((static|sealed|abstract|partial|readonly|ref)\s+)*(record\s+struct|record|class|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"(?<![\w.])/(?:work|home|Users|root)/|api\.nuget\.org|nuget\.org/v3|<package[S]ources>")]
    private static partial Regex SomebodysMachine();

    [GeneratedRegex(@"\]\((?!\w+:|#)(?<path>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex RelativeLink();
}
