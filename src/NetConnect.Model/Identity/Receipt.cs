namespace NetConnect.Model.Identity;

/// <summary>
/// The mark of a request that must have one effect however often it is sent. It becomes durable together with the effect: after a crash
/// between the two there would be either an effect that nobody knows of, or a receipt for nothing.
/// </summary>
/// <param name="Caller">Whose key it is: the same key of another caller is another one.</param>
/// <param name="Digest">Of what was asked; another one under the same key is a mistake of the caller's.</param>
/// <param name="Request">Tells this arrival from a later one with the same key; several commits of one arrival are no repetition.</param>
public sealed record Receipt(string Caller, string Key, string Digest, string Request, DateTimeOffset At)
{
    /// <summary>For so long a key is kept; afterwards it is as good as new.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
}
