using System.Xml;
using System.Xml.Linq;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>Walking through EC2's XML: absent elements read as empty, lists are made of <c>item</c>.</summary>
internal static class Ec2Xml
{
    /// <summary>The document without namespaces, which change with the API version and mean nothing.</summary>
    public static XElement Read(Stream stream)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
        using var reader = XmlReader.Create(stream, settings);
        return WithoutNamespaces(XElement.Load(reader));
    }

    public static XElement Parse(string text) => WithoutNamespaces(XElement.Parse(text));

    public static string Text(this XElement element, string name) => element.Element(name)?.Value.Trim() ?? "";

    /// <summary>The text below a path of elements.</summary>
    public static string Text(this XElement element, string first, string second) => element.Element(first)?.Text(second) ?? "";

    public static IEnumerable<XElement> Items(this XElement element, string list) => element.Element(list)?.Elements("item") ?? [];

    public static bool IsTrue(this XElement element, string name) => element.Text(name) == "true";

    private static XElement WithoutNamespaces(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return root;
    }
}
