namespace NetConnect.CloudSim.Faults;

/// <summary>The latest calls, oldest first. It lives in memory only.</summary>
internal sealed class CallLog
{
    private const int Capacity = 100_000;
    private readonly Queue<CallRecord> records = [];

    public long Last { get; private set; }

    public void Add(Func<long, CallRecord> record)
    {
        if (records.Count == Capacity) records.Dequeue();
        records.Enqueue(record(++Last));
    }

    public IReadOnlyList<CallRecord> Since(long seq) => [.. records.Where(r => r.Seq > seq)];
    public void Clear() => records.Clear();
}
