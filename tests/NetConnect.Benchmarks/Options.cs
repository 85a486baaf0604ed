using System.Globalization;

namespace NetConnect.Benchmarks;

/// <summary>What to measure with.</summary>
internal sealed record Options
{
    /// <value>64: as many clients that write at the same time.</value>
    public int Writers { get; private init; } = 64;

    /// <value>5 for each round.</value>
    public int Seconds { get; private init; } = 5;

    /// <value>3; the cases take turns, so that a disk that is busy for a while is busy for all of them.</value>
    public int Rounds { get; private init; } = 3;

    /// <value>The temporary folder. It must be on the disk that is meant: memory has no sync.</value>
    public string Folder { get; private init; } = Path.GetTempPath();

    /// <summary>Measure this many decisions, instead of writes.</summary>
    /// <value>None.</value>
    public int Decisions { get; private init; }

    public static Options Read(string[] args) => args.Chunk(2).Aggregate(new Options(), (options, pair) => pair switch
    {
        ["--writers", var value] => options with { Writers = Number(value) },
        ["--seconds", var value] => options with { Seconds = Number(value) },
        ["--rounds", var value] => options with { Rounds = Number(value) },
        ["--decisions", var value] => options with { Decisions = Number(value) },
        ["--folder", var value] => options with { Folder = value },
        _ => throw new ArgumentException($"Known are --writers, --seconds, --rounds, --decisions and --folder, each with a value; not {string.Join(' ', pair)}."),
    });

    private static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
