using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NetConnect.Api.Input;

/// <summary>Reads query parameters and records every fault; parameters that nobody asked for are faults too.</summary>
/// <remarks>A filter that is silently ignored would list what was not asked for.</remarks>
public sealed class QueryReader(IQueryCollection query, InputFaults faults)
{
    private readonly Dictionary<string, QueryForm> _known = new(StringComparer.Ordinal);

    public InputFaults Faults { get; } = faults;

    /// <summary>What the reading function would ask for: the document is made of this, so that it can't say anything else.</summary>
    public static IReadOnlyCollection<QueryForm> Ask(Action<QueryReader> read)
    {
        var reader = new QueryReader(new QueryCollection(), new InputFaults());
        read(reader);
        return reader._known.Values;
    }

    public string? Text(string name, TextRule rule)
    {
        if (Find(new QueryForm(name, Rule: rule)) is not { } text)
            return null;
        if (rule.FaultOf(text) is not { } fault)
            return text;
        Fault(name, fault.Code, fault.Detail);
        return null;
    }

    public string? Id(string name)
    {
        if (Find(new QueryForm(name, IsId: true)) is not { } text)
            return null;
        if (EntityId.TryParse(text, out var id))
            return id;
        Fault(name, FaultCodes.BadFormat, "Give an id, a UUID.");
        return null;
    }

    public int? Integer(string name, int min, int max)
    {
        if (Find(new QueryForm(name, min, max)) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Fault(name, FaultCodes.OutOfRange, FormattableString.Invariant($"Give a whole number from {min} to {max}."));
        return null;
    }

    public string? OneOf(string name, IReadOnlyCollection<string> words)
    {
        if (Find(new QueryForm(name, Words: words)) is not { } text)
            return null;
        if (words.Contains(text))
            return text;
        Fault(name, FaultCodes.UnknownValue, $"Give one of {string.Join(", ", words)}.");
        return null;
    }

    public T? Word<T>(string name, Vocabulary<T> words) where T : struct, Enum =>
        OneOf(name, words.All) is { } text && words.TryParse(text, out var word) ? word : null;

    public void Fault(string name, string code, string detail) => Faults.Add(JsonPointer.Member("", name), code, detail);

    /// <summary>To be called when everything known was read.</summary>
    public void ReportUnknown()
    {
        foreach (var name in query.Keys.Where(name => !_known.ContainsKey(name)))
            Fault(name, FaultCodes.UnknownParameter, _known.Count == 0
                ? "There are no query parameters here."
                : $"There is no such query parameter here. Known are: {string.Join(", ", _known.Keys.Order(StringComparer.Ordinal))}.");
    }

    /// <summary>Any text, judged by the caller.</summary>
    public string? Find(string name) => Find(new QueryForm(name));

    private string? Find(QueryForm form)
    {
        var name = form.Name;
        _known.TryAdd(name, form);
        // The collection ignores case; the contract does not.
        if (!query.Keys.Contains(name, StringComparer.Ordinal) || !query.TryGetValue(name, out var values))
            return null;
        if (values is [{ } only])
            return only;
        Fault(name, FaultCodes.TooMany, "Give this parameter once.");
        return null;
    }
}
