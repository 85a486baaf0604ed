namespace NetConnect.Grains;

/// <summary>Who calls a grain, and how: what a request to the REST API says in its headers.</summary>
/// <param name="Token">
/// A bearer token as the API takes it. The silo checks it itself: being in the cluster's network makes nobody anybody. A service that acts for
/// a person passes that person's token on; one that acts for itself has one of its own from the issuer.
/// </param>
[GenerateSerializer, Immutable, Alias("NetConnect.GrainCaller")]
public sealed record GrainCaller([property: Id(0)] string Token)
{
    /// <summary>
    /// Under one key a call that makes something, or acts on a connection, has one effect and one answer for 24 hours. With it a call that was
    /// not answered (its silo died, or it took too long) can be made again.
    /// </summary>
    /// <value>None: a call that was not answered may have been carried out.</value>
    [Id(1)]
    public string? IdempotencyKey { get; init; }

    /// <summary>How long an answer about a connection waits until the connection has settled: 1 to 60 s, whole seconds.</summary>
    /// <value>None: it is answered at once.</value>
    [Id(2)]
    public TimeSpan? Wait { get; init; }

    /// <summary>Without the token, which must not get into logs.</summary>
    public override string ToString() => nameof(GrainCaller);
}
