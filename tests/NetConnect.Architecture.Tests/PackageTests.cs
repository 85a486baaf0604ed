using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetConnect.Architecture.Tests;

/// <summary>The same packages today and in a year: one file of versions, exact, and locked with their closure.</summary>
public partial class PackageTests
{
    private const string Versions = "Directory.Packages.props";

    private static XElement Central => XElement.Parse(Repository.Text(Versions));

    [Fact]
    public void Versions_AreExact() => Repository.None(
        from package in Central.Descendants("PackageVersion")
        let version = package.Attribute("Version")?.Value ?? ""
        where !Exact().IsMatch(version)
        select $"{package.Attribute("Include")?.Value} {version}",
        "A version is pinned exactly:");

    [Fact]
    public void Versions_AreGivenOnlyCentrally()
    {
        Assert.Equal("true", Central.Descendants("ManagePackageVersionsCentrally").Single().Value);
        Assert.Equal("true", Central.Descendants("CentralPackageTransitivePinningEnabled").Single().Value);
        Repository.None(
            from project in Repository.Projects
            from package in project.Xml.Descendants("PackageReference")
            where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null
            select $"{project.File}: {package.Attribute("Include")?.Value}",
            $"Versions stand in {Versions}:");
    }

    [Fact]
    public void Versions_AreAllUsed()
    {
        var used = Repository.Projects.SelectMany(project => project.Packages)
            .Concat(XElement.Parse(Repository.Text("Directory.Build.props")).Descendants("PackageReference").Select(item => item.Attribute("Include")!.Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Repository.None(
            Central.Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value).Where(name => !used.Contains(name)),
            "A version that nobody uses goes:");
    }

    [Fact]
    public void Locks_LieBesideEveryProject() => Repository.None(
        Repository.Projects.Select(project => $"{project.Folder}/packages.lock.json").Where(file => !Repository.Has(file)),
        "Each project has its lock file:");

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Exact();
}
