namespace NetConnect.EndToEnd.Support;

/// <summary>A line of CloudSim's log of calls.</summary>
internal sealed record SimCall(
    long Seq, DateTimeOffset Time, string Account, string Region, string Principal, string Service, string Action, bool Mutating, string Outcome, bool Lost)
{
    /// <summary>NetConnect comes by an assumed role; the tests as the account's root.</summary>
    public bool IsOurs => Principal.Contains("assumed-role", StringComparison.Ordinal);
}
