using System.Globalization;

namespace NetConnect.CloudSim.Ec2;

/// <summary>The parameters of a Query call: plain names, lists as Name.1, structures as Name.1.Field.</summary>
internal sealed class Ec2Form(IReadOnlyDictionary<string, string> fields)
{
    public static Ec2Form Of(params (string Name, string Value)[] fields) => new(fields.ToDictionary(f => f.Name, f => f.Value));

    public IReadOnlyDictionary<string, string> Fields => fields;
    public string? Get(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    public bool Has(string name) => fields.ContainsKey(name);
    public string Require(string name) => Get(name) ?? throw Refuse.Missing(char.ToLowerInvariant(name[0]) + name[1..]);

    public bool Flag(string name) => OptionalFlag(name) ?? false;

    public bool? OptionalFlag(string name) => Get(name) switch
    {
        null => null,
        var v when v.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        var v when v.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        var v => throw Refuse.Value(v, name),
    };

    public int? Number(string name) => Get(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw Refuse.Value(text, name);

    public int RequireNumber(string name) => Number(name) ?? throw Refuse.Missing(char.ToLowerInvariant(name[0]) + name[1..]);

    public IReadOnlyList<string> List(string name) =>
        [.. Indexes(name).Select(i => Get($"{name}.{i}")).Where(v => v is not null).Select(v => v!)];

    public IReadOnlyList<Ec2Form> Structures(string name) => [.. Indexes(name).Select(i => Part($"{name}.{i}"))];

    /// <summary>The fields of one structure, without its prefix.</summary>
    public Ec2Form Part(string name)
    {
        var prefix = name + ".";
        return new(fields.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(f => f.Key[prefix.Length..], f => f.Value));
    }

    private SortedSet<int> Indexes(string name)
    {
        var prefix = name + ".";
        var indexes = new SortedSet<int>();
        foreach (var key in fields.Keys)
        {
            if (!key.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var end = key.IndexOf('.', prefix.Length);
            var text = end < 0 ? key[prefix.Length..] : key[prefix.Length..end];
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) indexes.Add(index);
        }
        return indexes;
    }
}
