namespace NetConnect.Runtime.Estate;

/// <summary>Numbers of things, for people.</summary>
internal static class Counted
{
    public static string Of(int count, string thing) => FormattableString.Invariant($"{count} {thing}{(count == 1 ? "" : "s")}");
}
