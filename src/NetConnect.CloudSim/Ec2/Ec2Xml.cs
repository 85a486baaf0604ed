using System.Globalization;
using System.Xml.Linq;

namespace NetConnect.CloudSim.Ec2;

/// <summary>Small words for writing EC2's answers.</summary>
internal static class Ec2Xml
{
    public static readonly XNamespace Ns = "http://ec2.amazonaws.com/doc/2016-11-15/";

    public static XElement? E(string name, string? value) => value is null ? null : new XElement(Ns + name, value);
    public static XElement E(string name, bool value) => new(Ns + name, value ? "true" : "false");
    public static XElement? E(string name, int? value) => value is { } v ? new XElement(Ns + name, v.ToString(CultureInfo.InvariantCulture)) : null;
    public static XElement E(string name, DateTimeOffset value) =>
        new(Ns + name, value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    public static XElement E(string name, IEnumerable<XElement?> children) => new(Ns + name, children);
    public static XElement E(string name, XElement? first, params XElement?[] rest) => new(Ns + name, first, rest);

    public static XElement Set<T>(string name, IEnumerable<T> items, Func<T, IEnumerable<XElement?>> render) =>
        new(Ns + name, items.Select(item => new XElement(Ns + "item", render(item))));

    public static XElement Tags(IReadOnlyDictionary<string, string> tags) =>
        Set("tagSet", tags, tag => [E("key", tag.Key), E("value", tag.Value)]);

    public static XElement State(string name, string state) => E(name, E("state", state));

    /// <summary>What EC2 answers when there is nothing to say but yes.</summary>
    public static IEnumerable<XElement?> Done => [E("return", true)];

    public static string Answer(string action, string requestId, IEnumerable<XElement?> content) =>
        Text(new XElement(Ns + $"{action}Response", E("requestId", requestId), content));

    // Errors carry no namespace, and RequestID is spelled differently from answers: so it is in EC2.
    public static string Error(string requestId, string code, string message) =>
        Text(new XElement("Response",
            new XElement("Errors", new XElement("Error", new XElement("Code", code), new XElement("Message", message))),
            new XElement("RequestID", requestId)));

    public static string Text(XElement root) => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting);
}
