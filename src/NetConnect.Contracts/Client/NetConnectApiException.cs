namespace NetConnect.Contracts.Client;

/// <summary>The server refused a request; <see cref="Problem"/> says why and what to do.</summary>
public sealed class NetConnectApiException(ProblemDocument problem) : Exception(problem.Detail)
{
    public ProblemDocument Problem { get; } = problem;
}
