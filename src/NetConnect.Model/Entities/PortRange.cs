using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetConnect.Model.Entities;

/// <summary>Ports from First to Last, both included; written <c>443</c> or <c>8000-8100</c>.</summary>
[JsonConverter(typeof(PortRangeJsonConverter))]
public readonly record struct PortRange(int First, int Last) : IComparable<PortRange>
{
    public const int Highest = 65535;

    public static PortRange All { get; } = new(0, Highest);

    /// <summary>The ports from which clients usually call: what a stateless filter must let answers through to.</summary>
    public static PortRange Ephemeral { get; } = new(1024, Highest);

    public static bool TryParse([NotNullWhen(true)] string? text, out PortRange ports)
    {
        ports = default;
        if (text is null)
            return false;
        var dash = text.IndexOf('-');
        var firstText = dash < 0 ? text : text[..dash];
        var lastText = dash < 0 ? text : text[(dash + 1)..];
        if (!TryPort(firstText, out var first) || !TryPort(lastText, out var last) || first > last)
            return false;
        ports = new(first, last);
        return true;
    }

    public bool Contains(PortRange other) => First <= other.First && other.Last <= Last;

    public bool Overlaps(PortRange other) => First <= other.Last && other.First <= Last;

    public int CompareTo(PortRange other) => (First, Last).CompareTo((other.First, other.Last));

    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    private static bool TryPort(string text, out int port)
    {
        port = 0;
        // int.TryParse passes over NUL characters at the end.
        return text.Length is >= 1 and <= 5
            && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
            && (text.Length == 1 || text[0] != '0')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port)
            && port <= Highest;
    }

    private sealed class PortRangeJsonConverter : JsonConverter<PortRange>
    {
        public override PortRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var ports) ? ports : throw new JsonException("Not a port or a range of ports.");

        public override void Write(Utf8JsonWriter writer, PortRange value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
