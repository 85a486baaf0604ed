using System.Collections.Immutable;
using System.Text.Json;
using NetConnect.Model.Addresses;

namespace NetConnect.Api.Input;

/// <summary>
/// Reads the members of one JSON object and records every fault instead of stopping at the first.
/// What it returns after a fault is only good for looking for further ones.
/// </summary>
public sealed class BodyReader
{
    private readonly JsonElement _object;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private BodyReader(JsonElement element, string pointer, InputFaults faults)
    {
        (_object, Pointer, Faults) = (element, pointer, faults);
        if (element.ValueKind != JsonValueKind.Object)
            faults.Add(pointer, FaultCodes.WrongType, "Give an object.");
    }

    public string Pointer { get; }

    public InputFaults Faults { get; }

    /// <summary>Reads a document's root with <paramref name="read"/>; members that it did not ask for are faults.</summary>
    public static T Read<T>(JsonElement root, InputFaults faults, Func<BodyReader, T> read) => Read(root, "", faults, read);

    public string PointerTo(string name) => JsonPointer.Member(Pointer, name);

    public void Fault(string name, string code, string detail) => Faults.Add(PointerTo(name), code, detail);

    /// <summary>A text that must be there.</summary>
    public string? Text(string name, TextRule rule) => Require(name) is { } value ? TextOf(value, PointerTo(name), rule) : null;

    /// <summary>A text that may be absent.</summary>
    public string? OptionalText(string name, TextRule rule) => Find(name) is { } value ? TextOf(value, PointerTo(name), rule) : null;

    /// <summary>The id of an entity; whether there is one is not looked up here.</summary>
    public string? Id(string name) => Text(name, TextRules.Line) is { } text ? IdOf(text, PointerTo(name)) : null;

    public string? OptionalId(string name) =>
        OptionalText(name, TextRules.Line) is { } text ? IdOf(text, PointerTo(name)) : null;

    public ImmutableArray<string>? OptionalIds(string name, int max) =>
        OptionalItems(name, max, (item, pointer) => TextOf(item, pointer, TextRules.Line) is { } text ? IdOf(text, pointer) : null);

    /// <summary>A list of texts that must be there, with one at least.</summary>
    public ImmutableArray<string>? Texts(string name, TextRule rule, int max) =>
        Require(name) is null ? null : SomeOptionalTexts(name, rule, max);

    /// <summary>A list of texts that may be absent, but not empty.</summary>
    public ImmutableArray<string>? SomeOptionalTexts(string name, TextRule rule, int max)
    {
        if (Find(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
            Fault(name, FaultCodes.TooShort, "Give at least one.");
        return OptionalTexts(name, rule, max);
    }

    public ImmutableArray<string>? OptionalTexts(string name, TextRule rule, int max) =>
        OptionalItems(name, max, (item, pointer) => TextOf(item, pointer, rule));

    public ImmutableArray<T>? OptionalObjects<T>(string name, int max, Func<BodyReader, T?> read) where T : class =>
        OptionalItems(name, max, (item, pointer) => Read(item, pointer, Faults, read));

    public T? OptionalObject<T>(string name, Func<BodyReader, T?> read) where T : class =>
        Find(name) is { } value ? Read(value, PointerTo(name), Faults, read) : null;

    public T? Word<T>(string name, Vocabulary<T> words) where T : struct, Enum =>
        Require(name) is { } value ? WordOf(value, PointerTo(name), words) : null;

    public T? OptionalWord<T>(string name, Vocabulary<T> words) where T : struct, Enum =>
        Find(name) is { } value ? WordOf(value, PointerTo(name), words) : null;

    public ImmutableArray<T>? OptionalWords<T>(string name, Vocabulary<T> words, int max) where T : struct, Enum =>
        OptionalItems(name, max, (item, pointer) => WordOf(item, pointer, words) is { } word ? words.Of(word) : null) is { } texts
            ? [.. texts.Select(text => words.TryParse(text, out var value) ? value : default)]
            : null;

    public int? OptionalInteger(string name, int min, int max)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number)
            Fault(name, FaultCodes.WrongType, "Give a whole number.");
        else if (!value.TryGetInt32(out var number) || number < min || number > max)
            Fault(name, FaultCodes.OutOfRange, FormattableString.Invariant($"Give a whole number from {min} to {max}."));
        else
            return number;
        return null;
    }

    public bool? OptionalFlag(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Fault(name, FaultCodes.WrongType, "Give true or false.");
        return null;
    }

    /// <summary>A moment as RFC 3339 writes it, in UTC.</summary>
    public DateTimeOffset? OptionalInstant(string name)
    {
        if (OptionalText(name, TextRules.Line) is not { } text)
            return null;
        if (InstantText.TryParse(text, out var at))
            return at;
        Fault(name, FaultCodes.BadFormat, "Give a time with its offset, such as `2026-12-31T18:00:00Z`.");
        return null;
    }

    public decimal? OptionalAmount(string name, decimal max)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number)
            Fault(name, FaultCodes.WrongType, "Give a number.");
        else if (!value.TryGetDecimal(out var number) || number < 0 || number > max)
            Fault(name, FaultCodes.OutOfRange, FormattableString.Invariant($"Give a number from 0 to {max}."));
        else
            return number;
        return null;
    }

    public Cidr? Prefix(string name) =>
        Text(name, TextRules.Line) is { } text ? PrefixText.Read(text, PointerTo(name), Faults) : null;

    /// <summary>A list of prefixes that must be there, with one at least.</summary>
    /// <param name="take">Is given each one that is well-formed, with its pointer.</param>
    public void SomePrefixes(string name, int max, Action<Cidr, string> take)
    {
        if (Require(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
            Fault(name, FaultCodes.TooShort, "Give at least one.");
        OptionalItems(name, max, (item, pointer) =>
        {
            if (TextOf(item, pointer, TextRules.Line) is { } text && PrefixText.Read(text, pointer, Faults) is { } prefix)
                take(prefix, pointer);
            return (object?)null;
        });
    }

    /// <summary>A flat map of texts; the key is judged by the caller.</summary>
    public ImmutableSortedDictionary<string, string> OptionalMap(string name, TextRule rule, int max)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        OptionalObject<BodyReader>(name, reader =>
        {
            foreach (var member in reader.Members(max))
                if (reader.OptionalText(member, rule) is { } text)
                    map[member] = text;
            return reader;
        });
        return map.ToImmutable();
    }

    private IEnumerable<string> Members(int max)
    {
        if (_object.ValueKind != JsonValueKind.Object)
            return [];
        var names = _object.EnumerateObject().Select(property => property.Name).ToList();
        if (names.Count > max)
            Faults.Add(Pointer, FaultCodes.TooMany, $"Give at most {max} members.");
        _known.UnionWith(names);
        return names.Take(max);
    }

    private static T Read<T>(JsonElement element, string pointer, InputFaults faults, Func<BodyReader, T> read)
    {
        var reader = new BodyReader(element, pointer, faults);
        var value = read(reader);
        reader.ReportUnknown();
        return value;
    }

    private void ReportUnknown()
    {
        if (_object.ValueKind != JsonValueKind.Object)
            return;
        foreach (var name in _object.EnumerateObject().Select(property => property.Name).Where(name => !_known.Contains(name)))
            Fault(name, FaultCodes.UnknownMember, $"There is no such member here. Known are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
    }

    /// <summary>The member's value; null means absent, as in a merge-patch.</summary>
    private JsonElement? Find(string name)
    {
        _known.Add(name);
        return _object.ValueKind == JsonValueKind.Object
            && _object.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private JsonElement? Require(string name)
    {
        var value = Find(name);
        // A root that is no object has its own fault; its members are not missing on top.
        if (value is null && _object.ValueKind == JsonValueKind.Object)
            Fault(name, FaultCodes.Required, "This member is required.");
        return value;
    }

    private string? TextOf(JsonElement value, string pointer, TextRule rule)
    {
        if (value.ValueKind != JsonValueKind.String)
            Faults.Add(pointer, FaultCodes.WrongType, "Give a text.");
        else if (rule.FaultOf(value.GetString()!) is { } fault)
            Faults.Add(pointer, fault.Code, fault.Detail);
        else
            return value.GetString();
        return null;
    }

    private string? IdOf(string text, string pointer)
    {
        if (EntityId.TryParse(text, out var id))
            return id;
        Faults.Add(pointer, FaultCodes.BadFormat, "Give the entity's id, a UUID such as `6f1c0f5e-0000-4000-8000-000000000000`.");
        return null;
    }

    private T? WordOf<T>(JsonElement value, string pointer, Vocabulary<T> words) where T : struct, Enum
    {
        if (value.ValueKind != JsonValueKind.String)
            Faults.Add(pointer, FaultCodes.WrongType, $"Give one of the texts {words.List}.");
        else if (words.TryParse(value.GetString()!, out var word))
            return word;
        else
            Faults.Add(pointer, FaultCodes.UnknownValue, $"Give one of {words.List}.");
        return null;
    }

    private ImmutableArray<T>? OptionalItems<T>(string name, int max, Func<JsonElement, string, T?> read) where T : class
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault(name, FaultCodes.WrongType, "Give a list.");
            return null;
        }

        if (value.GetArrayLength() > max)
            Fault(name, FaultCodes.TooMany, FormattableString.Invariant($"Give at most {max}."));
        return [.. value.EnumerateArray().Take(max).Select((item, index) => read(item, JsonPointer.Item(PointerTo(name), index))).OfType<T>()];
    }
}
