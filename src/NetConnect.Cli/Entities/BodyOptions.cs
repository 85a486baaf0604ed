using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Entities;

/// <summary>The options of a command from which a body is made.</summary>
internal sealed class BodyOptions
{
    private readonly List<(FieldSpec Field, Option<string[]> Option)> _fields;

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Any member, as JSON", HelpName = "MEMBER=JSON", AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _file = new("--file") { Description = "A JSON file to start from; `-` is standard input", HelpName = "FILE" };

    public BodyOptions(Command command, IEnumerable<FieldSpec> fields)
    {
        _fields = [.. fields.Select(field => (field, new Option<string[]>(field.Option)
        {
            Description = field.About + (field.IsRequired ? " (required)" : ""), HelpName = field.Kind.HelpName,
        }))];
        foreach (var (_, option) in _fields)
            command.Add(option);
        command.Add(_set);
        command.Add(_file);
    }

    /// <summary>The body: the file's, then what options say.</summary>
    public async Task<JsonObject> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        var body = session.Parsed.GetValue(_file) is { } file ? FromFile(session, file) : [];
        foreach (var (field, option) in _fields)
            if (session.Parsed.GetValue(option) is { Length: > 0 } given)
                Put(body, field.Member, await field.Kind.Read(given, session.Names, cancellationToken));
        foreach (var pair in session.Parsed.GetValue(_set) ?? [])
            Set(body, pair);
        return body;
    }

    /// <summary>What is missing is said with the option that gives it.</summary>
    public void RequireAll(JsonObject body)
    {
        var missing = _fields.Where(pair => pair.Field.IsRequired && !body.ContainsKey(pair.Field.Member)).Select(pair => pair.Field.Option).ToList();
        if (missing.Count > 0)
            throw new CliException(ExitCodes.Usage, $"Give {string.Join(" and ", missing)} (see --help).");
    }

    private static void Put(JsonObject body, string member, JsonNode? value)
    {
        var path = member.Split('.');
        var at = body;
        foreach (var name in path[..^1])
            at = at[name] as JsonObject ?? (JsonObject)(at[name] = new JsonObject());
        at[path[^1]] = value;
    }

    private static void Set(JsonObject body, string pair)
    {
        if (pair.Split('=', 2) is not [var member, var json])
            throw new CliException(ExitCodes.Usage, $"--set {pair}: give MEMBER=JSON, e.g. --set 'description=\"text\"'.");
        Put(body, member, Parse(json, $"--set {member}"));
    }

    private static JsonObject FromFile(Session session, string file)
    {
        var text = file == "-" ? session.Shell.Input.ReadToEnd() : File.ReadAllText(file);
        return Parse(text, file) as JsonObject ?? throw new CliException(ExitCodes.Usage, $"{file} holds no JSON object.");
    }

    private static JsonNode? Parse(string json, string where)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException fault)
        {
            throw new CliException(ExitCodes.Usage, $"{where} is no JSON: {fault.Message}");
        }
    }
}
