using System.Collections.Immutable;

namespace NetConnect.Model.Facts;

/// <summary>Reads a file of facts strictly: keys and units that nobody knows are told, all of them at once.</summary>
internal sealed class FactFileReader(FactOrigin origin, Dictionary<string, FactKey> keys, ICollection<string> faults)
{
    /// <summary>The facts of the file that are right; a file of the product also says which keys there are.</summary>
    public ImmutableArray<Fact> Read(FactFile file)
    {
        var (document, fault) = StrictJson.Read<FactDocument>(file);
        if (document is null)
        {
            faults.Add(fault!);
            return [];
        }

        return [.. document.Facts.Select((line, index) => Read($"{file.Name}, fact {index + 1}", document, line)).OfType<Fact>()];
    }

    private Fact? Read(string place, FactDocument document, FactDocument.FactLine? line)
    {
        if (line is null)
        {
            faults.Add($"{place}: it says nothing.");
            return null;
        }

        var (where, before) = ($"{place} ({line.Key})", faults.Count);
        if (KeyOf(where, line) is not { } key)
            return null;
        if (line.Unit != key.Unit)
            faults.Add($"{where}: the unit is {key.Unit}, not \"{line.Unit}\".");
        else if (FactUnits.Fault(key.Unit, line.Value) is { } fault)
            faults.Add($"{where}: {fault}");
        if (line.Source.Length == 0)
            faults.Add($"{where}: say where it is known from (source).");
        if (!FactDates.IsMonth(line.Date))
            faults.Add($"{where}: {FactDates.Fault}");
        var confidence = ConfidenceOf(where, line);
        return faults.Count > before ? null : FactOf(document, line, confidence!.Value);
    }

    private Fact FactOf(FactDocument document, FactDocument.FactLine line, FactConfidence confidence)
    {
        var source = document.Sources.GetValueOrDefault(line.Source);
        return new(line.Key, line.Value, line.Unit, source?.Title ?? line.Source, line.Date, confidence)
        {
            Url = line.Url ?? source?.Url,
            Region = line.Region,
            Origin = origin,
            Note = line.Note,
        };
    }

    private FactKey? KeyOf(string where, FactDocument.FactLine line)
    {
        if (keys.TryGetValue(line.Key, out var known))
            return known;
        if (origin != FactOrigin.Product)
            faults.Add($"{where}: there is no fact of that key; GET /v1/facts lists them.");
        else if (!FactUnits.IsKnown(line.Unit))
            faults.Add($"{where}: there is no unit \"{line.Unit}\"; known are {string.Join(", ", FactUnits.All)}.");
        else if (line.About is null || line.Platform is null)
            faults.Add($"{where}: the first fact of a key says what it is about, and for which platform.");
        else
            return keys[line.Key] = new(line.Key, line.Unit, line.About, line.Platform, line.Ctype ?? Fact.Everywhere, line.PerAccount);
        return null;
    }

    private FactConfidence? ConfidenceOf(string where, FactDocument.FactLine line)
    {
        if (line.Confidence is null && origin == FactOrigin.Installation)
            return FactConfidence.Declared;
        if (WireName.TryParse<FactConfidence>(line.Confidence, out var confidence) && confidence != FactConfidence.Observed)
            return confidence;
        faults.Add($"{where}: the confidence is DOCUMENTED, SECONDARY, REMEMBERED or DECLARED.");
        return null;
    }
}
