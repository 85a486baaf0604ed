namespace NetConnect.CloudSim.Faults;

/// <summary>One line of the call log.</summary>
public sealed record CallRecord(
    long Seq, DateTimeOffset Time, string Account, string Region, string Principal, string Service, string Action, bool Mutating,
    string Outcome, bool Lost, IReadOnlyDictionary<string, string> Parameters);
