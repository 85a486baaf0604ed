using System.Globalization;
using System.Text;

namespace NetConnect.Simulation.Worlds;

/// <summary>What happened, a line each, for people; costs nothing while nobody reads it.</summary>
internal sealed class Transcript(bool isOn, DateTimeOffset start)
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Id, string Name)> _names = [];

    public bool IsOn { get; } = isOn;

    /// <summary>From now on the id is told by its name.</summary>
    public void Name(string id, string name)
    {
        if (IsOn)
            _names.Add((id, name));
    }

    public void Line(DateTimeOffset at, string who, string what) =>
        _text.Append(CultureInfo.InvariantCulture, $"{(at - start).TotalSeconds,9:0.000}  {who,-10} {what}\n");

    public override string ToString()
    {
        var text = _text.ToString();
        foreach (var (id, name) in _names)
            text = text.Replace(id, name, StringComparison.Ordinal);
        return text;
    }
}
