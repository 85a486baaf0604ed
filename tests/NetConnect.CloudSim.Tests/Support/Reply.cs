using System.Xml.Linq;
using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Tests.Support;

/// <summary>An answer, read the way the tests like it: element names without namespaces.</summary>
internal sealed class Reply(Ec2Response response)
{
    public Ec2Response Response => response;
    public string? Error => response.ErrorCode;
    public XElement Xml { get; } = XElement.Parse(response.Xml);

    /// <summary>The first element of that name, wherever it is; null when there is none.</summary>
    public string? Find(string name) => All(name).FirstOrDefault();

    public string this[string name] => Find(name) ?? throw new InvalidOperationException($"No {name} in {response.Xml}");
    public IReadOnlyList<string> All(string name) => [.. Xml.Descendants().Where(e => e.Name.LocalName == name).Select(e => e.Value)];

    /// <summary>The tags of the first object, as key=value.</summary>
    public IReadOnlyList<string> Tags =>
        [.. Xml.Descendants().First(e => e.Name.LocalName == "tagSet").Elements().Select(e => string.Join('=', e.Elements().Select(x => x.Value)))];
}
