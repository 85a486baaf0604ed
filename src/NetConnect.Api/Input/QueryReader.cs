using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NetConnect.Api.Input;

/// <summary>Reads query parameters and records every fault; parameters that nobody asked for are faults too.</summary>
/// <remarks>A filter that is silently ignored would list what was not asked for.</remarks>
public sealed class QueryReader(IQueryCollection query, InputFaults faults)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public InputFaults Faults { get; } = faults;

    public string? Text(string name, TextRule rule)
    {
        if (Find(name) is not { } text)
            return null;
        if (rule.FaultOf(text) is not { } fault)
            return text;
        Fault(name, fault.Code, fault.Detail);
        return null;
    }

    public string? Id(string name)
    {
        if (Find(name) is not { } text)
            return null;
        if (EntityId.TryParse(text, out var id))
            return id;
        Fault(name, FaultCodes.BadFormat, "Give an id, a UUID.");
        return null;
    }

    public int? Integer(string name, int min, int max)
    {
        if (Find(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Fault(name, FaultCodes.OutOfRange, FormattableString.Invariant($"Give a whole number from {min} to {max}."));
        return null;
    }

    public string? OneOf(string name, IReadOnlyCollection<string> words)
    {
        if (Find(name) is not { } text)
            return null;
        if (words.Contains(text))
            return text;
        Fault(name, FaultCodes.UnknownValue, $"Give one of {string.Join(", ", words)}.");
        return null;
    }

    public void Fault(string name, string code, string detail) => Faults.Add(JsonPointer.Member("", name), code, detail);

    /// <summary>To be called when everything known was read.</summary>
    public void ReportUnknown()
    {
        foreach (var name in query.Keys.Where(name => !_known.Contains(name)))
            Fault(name, FaultCodes.UnknownParameter, _known.Count == 0
                ? "There are no query parameters here."
                : $"There is no such query parameter here. Known are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
    }

    public string? Find(string name)
    {
        _known.Add(name);
        // The collection ignores case; the contract does not.
        if (!query.Keys.Contains(name, StringComparer.Ordinal) || !query.TryGetValue(name, out var values))
            return null;
        if (values is [{ } only])
            return only;
        Fault(name, FaultCodes.TooMany, "Give this parameter once.");
        return null;
    }
}
