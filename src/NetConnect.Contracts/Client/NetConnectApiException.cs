namespace NetConnect.Contracts.Client;

/// <summary>The server refused a request; <see cref="Problem"/> says why and what to do.</summary>
/// <remarks>
/// The only exception for an answer. No answer at all is an <see cref="HttpRequestException"/> or, after the
/// <see cref="HttpClient"/>'s timeout, a <see cref="TaskCanceledException"/>: then the request may have been carried out.
/// </remarks>
public sealed class NetConnectApiException(ProblemDocument problem, TimeSpan? retryAfter = null) : Exception(problem.Detail)
{
    public ProblemDocument Problem { get; } = problem;

    /// <summary>The HTTP status.</summary>
    public int Status => Problem.Status;

    /// <summary>One of <see cref="ProblemNames"/>; the whole type of a problem that is not NetConnect's.</summary>
    public string Name => Problem.Type.StartsWith(ProblemDocument.TypePrefix, StringComparison.Ordinal)
        ? Problem.Type[ProblemDocument.TypePrefix.Length..]
        : Problem.Type;

    /// <summary>When the server wants to be asked again, if it said so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>True when the same request may succeed later without anybody's doing: the client itself never tries again.</summary>
    public bool IsTransient => Status is 429 or 502 or 503 or 504;
}
