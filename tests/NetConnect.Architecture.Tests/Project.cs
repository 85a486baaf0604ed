using System.Xml.Linq;

namespace NetConnect.Architecture.Tests;

/// <summary>What a project file says.</summary>
internal sealed record Project(string File, IReadOnlyList<string> References, IReadOnlyList<string> Packages, XElement Xml)
{
    private const string Prefix = "NetConnect.";

    public string Folder => Path.GetDirectoryName(File)!.Replace('\\', '/');

    /// <summary>Without the <c>NetConnect.</c> that all have in common.</summary>
    public string Name => ShortName(File);

    public bool IsSource => File.StartsWith("src/", StringComparison.Ordinal);

    public static Project Read(string file)
    {
        var xml = XElement.Parse(Repository.Text(file));
        return new(file, [.. Included(xml, "ProjectReference").Select(ShortName)], [.. Included(xml, "PackageReference")], xml);
    }

    public IEnumerable<string> Included(string element) => Included(Xml, element);

    private static IEnumerable<string> Included(XElement xml, string element) =>
        xml.Descendants(element).Select(item => item.Attribute("Include")?.Value).OfType<string>();

    private static string ShortName(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
        return name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
    }
}
