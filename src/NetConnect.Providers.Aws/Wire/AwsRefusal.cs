using System.Net;
using Amazon.Runtime;

namespace NetConnect.Providers.Aws.Wire;

/// <summary>An error that a service answered with.</summary>
internal sealed class AwsRefusal(
    string message, Exception? inner, string code, string requestId, HttpStatusCode status, TimeSpan? retryAfter)
    : AmazonServiceException(message, inner, ErrorType.Unknown, code, requestId, status)
{
    /// <summary>What the answer's Retry-After asked for.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
