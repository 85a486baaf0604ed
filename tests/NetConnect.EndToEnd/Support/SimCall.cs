namespace NetConnect.EndToEnd.Support;

/// <summary>A line of CloudSim's log of calls.</summary>
internal sealed record SimCall(
    long Seq, DateTimeOffset Time, string Account, string Region, string Principal, string Service, string Action, bool Mutating, string Outcome, bool Lost,
    IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>A look at a whole region, and not at one network of it.</summary>
    public bool IsLook => Action == "DescribeVpcs" && !Parameters.Keys.Any(name => name.StartsWith("VpcId", StringComparison.Ordinal) || name.StartsWith("Filter", StringComparison.Ordinal));

    /// <summary>NetConnect comes by an assumed role; the tests as the account's root.</summary>
    public bool IsOurs => Principal.Contains("assumed-role", StringComparison.Ordinal);
}
