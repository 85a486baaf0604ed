using System.IO.Enumeration;
using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Ec2;

/// <summary>What Describe calls can be filtered by: filter name to the values that an object has.</summary>
internal sealed class Filters<T>(Func<T, string> id) : Dictionary<string, Func<Ec2Call, T, IEnumerable<string?>>>
{
    public void Add(string name, Func<T, string?> value) => this[name] = (_, item) => [value(item)];
    public void AddMany(string name, Func<T, IEnumerable<string?>> values) => this[name] = (_, item) => values(item);

    /// <summary>All filters must match; within one filter, any of its values.</summary>
    public IEnumerable<T> Apply(Ec2Call call, IEnumerable<T> items)
    {
        foreach (var filter in call.Form.Structures("Filter")) items = ApplyOne(call, items, filter);
        return items;
    }

    public IEnumerable<T> ApplyOne(Ec2Call call, IEnumerable<T> items, Ec2Form filter)
    {
        var values = ValuesOf(filter.Require("Name"));
        var wanted = filter.List("Value");
        return items.Where(item => values(call, item).Any(has => has is not null && wanted.Any(want => Matches(want, has))));
    }

    private Func<Ec2Call, T, IEnumerable<string?>> ValuesOf(string name)
    {
        if (name == "tag-key") return (call, item) => call.Here.TagsOf(id(item)).Keys;
        if (name.StartsWith("tag:", StringComparison.Ordinal))
            return (call, item) => [call.Here.TagsOf(id(item)).GetValueOrDefault(name[4..])];
        return TryGetValue(name, out var values) ? values : throw Refuse.Value($"The filter '{name}' is invalid");
    }

    private static bool Matches(string pattern, string value) =>
        pattern.AsSpan().IndexOfAny('*', '?') < 0 ? pattern == value : FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase: false);
}
