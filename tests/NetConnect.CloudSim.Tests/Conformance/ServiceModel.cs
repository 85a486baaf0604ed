using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace NetConnect.CloudSim.Tests.Conformance;

/// <summary>A service model that comes with botocore: what each action takes and answers, by shape.</summary>
internal sealed class ServiceModel
{
    private const string Folder = "/usr/lib/python3/dist-packages/botocore/data";
    private readonly JsonElement root;

    private ServiceModel(JsonElement root) => this.root = root;

    /// <summary>How many fields were compared with the model.</summary>
    public int Checked { get; private set; }

    /// <summary>Null when the package isn't installed.</summary>
    public static ServiceModel? TryLoad(string service = "ec2/2016-11-15")
    {
        var plain = Path.Combine(Folder, service, "service-2.json");
        if (File.Exists(plain)) return new(JsonDocument.Parse(File.ReadAllBytes(plain)).RootElement);
        if (!File.Exists(plain + ".gz")) return null;
        using var stream = new GZipStream(File.OpenRead(plain + ".gz"), CompressionMode.Decompress);
        return new(JsonDocument.Parse(stream).RootElement);
    }

    public IEnumerable<string> CheckRequest(string action, IEnumerable<string> names)
    {
        var shape = Operation(action).GetProperty("input").GetProperty("shape").GetString()!;
        return names.Where(n => n is not ("Action" or "Version") && !Accepts(shape, n)).Select(n => $"{action} takes no {n}");
    }

    public IEnumerable<string> CheckAnswer(string action, XElement answer)
    {
        if (answer.Name.LocalName != $"{action}Response") yield return $"{action} answers with {answer.Name.LocalName}";
        // STS wraps what it answers, EC2 does not.
        var wrapped = answer.Elements().FirstOrDefault(e => e.Name.LocalName == $"{action}Result");
        var content = (wrapped ?? answer).Elements().Where(e => e.Name.LocalName is not "requestId");
        if (!Operation(action).TryGetProperty("output", out var output))
        {
            // Where the model has no output, EC2 still says yes; clients skip it.
            content = content.Where(e => e.Name.LocalName is not ("return" or "groupId"));
            foreach (var extra in content) yield return $"{action}: unexpected {extra.Name.LocalName}";
            yield break;
        }
        foreach (var problem in CheckStructure(output.GetProperty("shape").GetString()!, content, action)) yield return problem;
    }

    /// <summary>Of a service that speaks JSON: every member is in the model, required ones are there, and values are of its types.</summary>
    /// <param name="side"><c>input</c> or <c>output</c>.</param>
    public IEnumerable<string> CheckMembers(string action, string side, JsonNode body) =>
        CheckJson(Operation(action).GetProperty(side).GetProperty("shape").GetString()!, body, action);

    private IEnumerable<string> CheckJson(string shapeName, JsonNode? node, string path)
    {
        var shape = Shape(shapeName);
        Checked++;
        switch (shape.GetProperty("type").GetString())
        {
            case "structure":
                var members = shape.GetProperty("members");
                var missing = shape.TryGetProperty("required", out var required)
                    ? required.EnumerateArray().Select(r => r.GetString()!).Where(r => node![r] is null).Select(r => $"{path} lacks {r}") : [];
                return missing.Concat(node!.AsObject().Where(m => m.Value is not null).SelectMany(m => members.TryGetProperty(m.Key, out var member)
                    ? CheckJson(member.GetProperty("shape").GetString()!, m.Value, $"{path}/{m.Key}") : [$"{path}/{m.Key} is not in the model"]));
            case "list":
                return node!.AsArray().SelectMany(i => CheckJson(shape.GetProperty("member").GetProperty("shape").GetString()!, i, $"{path}[]"));
            case "boolean":
                return node!.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? [] : [$"{path} is no boolean"];
            case "integer" or "timestamp":
                return node!.GetValueKind() == JsonValueKind.Number ? [] : [$"{path} is no number"];
            default:
                if (node!.GetValueKind() != JsonValueKind.String) return [$"{path} should be text"];
                return !shape.TryGetProperty("enum", out var values) || values.EnumerateArray().Any(v => v.GetString() == (string?)node)
                    ? [] : [$"{path} is none of the model's values: {node}"];
        }
    }

    private JsonElement Operation(string action) => root.GetProperty("operations").GetProperty(action);
    private JsonElement Shape(string name) => root.GetProperty("shapes").GetProperty(name);

    private bool Accepts(string shapeName, string path)
    {
        var parts = path.Split('.');
        foreach (var (index, part) in parts.Index())
        {
            var shape = Shape(shapeName);
            if (shape.GetProperty("type").GetString() == "list")
            {
                if (!int.TryParse(part, out _)) return false;
                shapeName = shape.GetProperty("member").GetProperty("shape").GetString()!;
                continue;
            }
            if (!shape.TryGetProperty("members", out var members)) return false;
            var member = members.EnumerateObject().FirstOrDefault(m => QueryName(m) == part);
            if (member.Value.ValueKind == JsonValueKind.Undefined) return false;
            shapeName = member.Value.GetProperty("shape").GetString()!;
        }
        return true;
    }

    private static string QueryName(JsonProperty member)
    {
        if (member.Value.TryGetProperty("queryName", out var query)) return query.GetString()!;
        var name = member.Value.TryGetProperty("locationName", out var location) ? location.GetString()! : member.Name;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private IEnumerable<string> CheckStructure(string shapeName, IEnumerable<XElement> elements, string path)
    {
        var members = Shape(shapeName).GetProperty("members").EnumerateObject()
            .ToDictionary(m => m.Value.TryGetProperty("locationName", out var n) ? n.GetString()! : m.Name, m => m.Value.GetProperty("shape").GetString()!);
        foreach (var element in elements)
        {
            var here = $"{path}/{element.Name.LocalName}";
            Checked++;
            if (!members.TryGetValue(element.Name.LocalName, out var member))
            {
                // EC2 answers CreateSecurityGroup with a yes that the model doesn't mention.
                if (element.Name.LocalName != "return") yield return $"{here} is not in the model";
                continue;
            }
            foreach (var problem in CheckValue(member, element, here)) yield return problem;
        }
    }

    private IEnumerable<string> CheckValue(string shapeName, XElement element, string path)
    {
        var shape = Shape(shapeName);
        switch (shape.GetProperty("type").GetString())
        {
            case "structure":
                return CheckStructure(shapeName, element.Elements(), path);
            case "list":
                var item = shape.GetProperty("member");
                var name = item.TryGetProperty("locationName", out var n) ? n.GetString() : "member";
                return element.Elements().SelectMany(e => e.Name.LocalName == name
                    ? CheckValue(item.GetProperty("shape").GetString()!, e, $"{path}[]") : [$"{path} holds {e.Name.LocalName}, not {name}"]);
            case "boolean":
                return element.Value is "true" or "false" ? [] : [$"{path} is no boolean: {element.Value}"];
            case "integer" or "long":
                return long.TryParse(element.Value, out _) ? [] : [$"{path} is no number: {element.Value}"];
            case "timestamp":
                return DateTimeOffset.TryParse(element.Value, out _) ? [] : [$"{path} is no time: {element.Value}"];
            default:
                if (element.HasElements) return [$"{path} should be text"];
                return !shape.TryGetProperty("enum", out var values) || values.EnumerateArray().Any(v => v.GetString() == element.Value)
                    ? [] : [$"{path} is none of the model's values: {element.Value}"];
        }
    }
}
