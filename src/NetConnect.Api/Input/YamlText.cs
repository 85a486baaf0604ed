using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NetConnect.Model.Outcomes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NetConnect.Api.Input;

/// <summary>Turns YAML into JSON, strictly: one document, no anchors, no tags, no member twice, no depth without end.</summary>
/// <remarks>
/// What is not quoted is text too, so that <c>no</c>, <c>443</c> and account <c>012345678901</c> stay what was typed; numbers and truth
/// values are known by the member that they are given for.
/// </remarks>
internal sealed partial class YamlText(IReadOnlySet<string> numbers, IReadOnlySet<string> flags)
{
    private const int MaxDepth = 16;

    private readonly InputFaults _faults = new();

    /// <summary>The JSON of the same meaning.</summary>
    public Outcome<byte[]> Read(byte[] bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            var root = ReadDocument(new YamlEvents(text));
            return _faults.Any ? _faults.ToFault() : Encoding.UTF8.GetBytes(root?.ToJsonString() ?? "null");
        }
        catch (YamlException exception)
        {
            return Malformed(FormattableString.Invariant($"line {exception.Start.Line}, column {exception.Start.Column}: {exception.Message}"));
        }
        catch (DecoderFallbackException)
        {
            return Malformed("it is not UTF-8.");
        }
    }

    private static Fault Malformed(string why) => new(FaultKind.Malformed, $"The body is not YAML as it is taken here: {why}");

    private JsonNode? ReadDocument(YamlEvents parser)
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = ReadNode(parser, "", "", 0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            throw new YamlException(parser.Current!.Start, parser.Current.End, "give one document.");
        return root;
    }

    private JsonNode? ReadNode(YamlEvents parser, string pointer, string member, int depth)
    {
        if (depth > MaxDepth)
            throw new YamlException(parser.Current!.Start, parser.Current.End, FormattableString.Invariant($"give at most {MaxDepth} levels."));
        if (parser.TryConsume<Scalar>(out var scalar))
            return ValueOf(Plain(scalar), member);
        if (parser.TryConsume<SequenceStart>(out var sequence))
            return ReadList(parser, Plain(sequence), pointer, member, depth);
        if (parser.TryConsume<MappingStart>(out var mapping))
            return ReadObject(parser, Plain(mapping), pointer, depth);
        throw new YamlException(parser.Current!.Start, parser.Current.End, "aliases are not taken: write it out.");
    }

    // An anchor is a promise of an alias; a tag is a type of somebody's program.
    private static T Plain<T>(T node) where T : NodeEvent => node.Anchor.IsEmpty && (node.Tag.IsEmpty || node.Tag.IsNonSpecific)
        ? node
        : throw new YamlException(node.Start, node.End, "anchors and tags are not taken.");

    private JsonArray ReadList(YamlEvents parser, SequenceStart _, string pointer, string member, int depth)
    {
        var list = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out var _))
            list.Add(ReadNode(parser, JsonPointer.Item(pointer, list.Count), member, depth + 1));
        return list;
    }

    private JsonObject ReadObject(YamlEvents parser, MappingStart _, string pointer, int depth)
    {
        var members = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out var _))
        {
            var name = Plain(parser.Consume<Scalar>()).Value;
            var value = ReadNode(parser, JsonPointer.Member(pointer, name), name, depth + 1);
            if (!members.TryAdd(name, value))
                _faults.Add(JsonPointer.Member(pointer, name), FaultCodes.DuplicateMember, "The member is given more than once: give it once.");
        }

        return members;
    }

    private JsonValue? ValueOf(Scalar scalar, string member)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain)
            return JsonValue.Create(text);
        if (text is "" or "~" or "null")
            return null;
        if (flags.Contains(member) && text is "true" or "false")
            return JsonValue.Create(text == "true");
        return numbers.Contains(member) && Number().IsMatch(text) ? (JsonValue)JsonNode.Parse(text)! : JsonValue.Create(text);
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?\z")]
    private static partial Regex Number();
}
