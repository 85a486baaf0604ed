namespace NetConnect.Conformance.Bench;

/// <summary>One connection from its asking to its end, and what was to be seen of it.</summary>
/// <param name="Stood">What was there when it stood and had not been before.</param>
/// <param name="Calls">All calls of it.</param>
/// <param name="CallsToMake">How many of them were made until it stood.</param>
internal sealed record Life(IReadOnlyList<CloudThing> Stood, IReadOnlyList<CallSeen> Calls, int CallsToMake)
{
    /// <summary>Long enough for a few looks of monitoring, and for the first of tombstones.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2);

    public IReadOnlyList<string> Kinds { get; } = [.. Stood.Select(thing => thing.Kind).Order(StringComparer.Ordinal)];

    /// <summary>It comes about, packets pass, it is deleted, and the cloud is as it was.</summary>
    public static Life Of(TestBench bench, bool isTurned = false)
    {
        bench.Register();
        return Again(bench, isTurned);
    }

    public static Life Again(TestBench bench, bool isTurned = false)
    {
        var before = bench.Calls.Count;
        var connection = bench.Connect(isTurned: isTurned);
        bench.UntilEstablished(connection);
        Assert.True(bench.Cloud.Passes(bench.Cloud.Left.First, bench.Cloud.Right.First), "It is established, and no packet passes.");
        var (stood, made) = (bench.Made, bench.Calls.Count - before);
        bench.Delete(connection);
        bench.UntilDeleted(connection);
        bench.Rest(Quiet);
        bench.MustBeAsBefore();
        return new(stood, [.. bench.Calls.Skip(before)], made);
    }

    /// <summary>Under faults the same things stood, and no more calls were made than the faults explain.</summary>
    public void MustEqual(Life other, string under)
    {
        Assert.True(Kinds.SequenceEqual(other.Kinds), $"{under}: {string.Join(", ", Kinds)} stood instead of {string.Join(", ", other.Kinds)}.");
        Assert.True(Calls.Count <= other.Calls.Count + 5, $"{under}: {Calls.Count} calls instead of {other.Calls.Count}:\n{string.Join('\n', Calls)}");
    }
}
