using System.Runtime.CompilerServices;

namespace NetConnect.Simulation.Checks;

/// <summary>What is told when something does not hold: checks ask after every event, and almost always it does, so nothing is put into words before.</summary>
[InterpolatedStringHandler]
internal ref struct Detail
{
    private DefaultInterpolatedStringHandler _text;

    public Detail(int literalLength, int formattedCount, bool holds, out bool isTold)
    {
        isTold = !holds;
        _text = isTold ? new(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string format) => _text.AppendFormatted(value, format);

    public string ToStringAndClear() => _text.ToStringAndClear();
}
