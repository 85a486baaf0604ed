using System.Collections.Frozen;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Xml;
using Amazon.Runtime;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Wire;

namespace NetConnect.Providers.Aws.Errors;

/// <summary>The one table from AWS's errors to our values.</summary>
internal static partial class AwsErrors
{
    /// <summary>Ours, for no answer within a call's time.</summary>
    public const string Timeout = "Timeout";

    /// <summary>Codes that no rule about their ending covers.</summary>
    private static readonly FrozenDictionary<string, AwsFailureKind> Codes = new Dictionary<string, AwsFailureKind>
    {
        ["RequestLimitExceeded"] = AwsFailureKind.Throttled,
        ["Throttling"] = AwsFailureKind.Throttled,
        ["ThrottlingException"] = AwsFailureKind.Throttled,
        ["ThrottledException"] = AwsFailureKind.Throttled,
        ["RequestThrottled"] = AwsFailureKind.Throttled,
        ["RequestThrottledException"] = AwsFailureKind.Throttled,
        ["TooManyRequestsException"] = AwsFailureKind.Throttled,
        ["EC2ThrottledException"] = AwsFailureKind.Throttled,
        ["BandwidthLimitExceeded"] = AwsFailureKind.Throttled,
        ["PriorRequestNotComplete"] = AwsFailureKind.Throttled,
        ["SlowDown"] = AwsFailureKind.Throttled,

        ["RouteAlreadyExists"] = AwsFailureKind.Duplicate,
        ["VpcPeeringConnectionAlreadyExists"] = AwsFailureKind.Duplicate,
        ["NetworkAclEntryAlreadyExists"] = AwsFailureKind.Duplicate,
        ["DuplicateTransitGatewayAttachment"] = AwsFailureKind.Duplicate,
        ["Resource.AlreadyAssociated"] = AwsFailureKind.Duplicate,

        ["InvalidStateTransition"] = AwsFailureKind.WrongState,
        ["IncorrectState"] = AwsFailureKind.WrongState,
        ["IncorrectInstanceState"] = AwsFailureKind.WrongState,
        ["InvalidStateTransitionException"] = AwsFailureKind.WrongState,

        ["UnknownResourceException"] = AwsFailureKind.NotFound,
        ["ResourceArnNotFoundException"] = AwsFailureKind.NotFound,
        ["ResourceShareInvitationArnNotFoundException"] = AwsFailureKind.NotFound,

        ["ResourceShareLimitExceededException"] = AwsFailureKind.Limit,

        ["UnauthorizedOperation"] = AwsFailureKind.Denied,
        ["AuthFailure"] = AwsFailureKind.Denied,
        ["AccessDenied"] = AwsFailureKind.Denied,
        ["AccessDeniedException"] = AwsFailureKind.Denied,
        ["InvalidClientTokenId"] = AwsFailureKind.Denied,
        ["InvalidAccessKeyId"] = AwsFailureKind.Denied,
        ["UnrecognizedClientException"] = AwsFailureKind.Denied,
        ["MissingAuthenticationToken"] = AwsFailureKind.Denied,
        ["SignatureDoesNotMatch"] = AwsFailureKind.Denied,
        ["OptInRequired"] = AwsFailureKind.Denied,
        ["Blocked"] = AwsFailureKind.Denied,
        ["PendingVerification"] = AwsFailureKind.Denied,
        ["OperationNotPermitted"] = AwsFailureKind.Denied,
        ["RegionDisabledException"] = AwsFailureKind.Denied,

        ["ExpiredToken"] = AwsFailureKind.Expired,
        ["ExpiredTokenException"] = AwsFailureKind.Expired,
        ["RequestExpired"] = AwsFailureKind.Expired,
        ["RequestTimeTooSkewed"] = AwsFailureKind.Expired,

        ["InternalError"] = AwsFailureKind.Lost,
        ["InternalFailure"] = AwsFailureKind.Lost,
        ["ServiceUnavailable"] = AwsFailureKind.Lost,
        ["Unavailable"] = AwsFailureKind.Lost,
        ["ServerInternalException"] = AwsFailureKind.Lost,
        ["ServiceUnavailableException"] = AwsFailureKind.Lost,
    }.ToFrozenDictionary();

    /// <summary>The codes after which somebody has to do something in AWS: each has its line in docs/aws.md.</summary>
    public static IEnumerable<string> Refusals => Codes.Where(code => code.Value == AwsFailureKind.Denied).Select(code => code.Key);

    /// <summary>What a code and HTTP status mean; the code goes first.</summary>
    public static AwsFailureKind Classify(string code, int status) => code switch
    {
        _ when Codes.TryGetValue(code, out var kind) => kind,
        _ when code.EndsWith(".NotFound", StringComparison.Ordinal) => AwsFailureKind.NotFound,
        _ when code.EndsWith(".Duplicate", StringComparison.Ordinal) => AwsFailureKind.Duplicate,
        _ when code.EndsWith("LimitExceeded", StringComparison.Ordinal) => AwsFailureKind.Limit,
        _ when status == 429 => AwsFailureKind.Throttled,
        _ when status is 401 or 403 => AwsFailureKind.Denied,

        // No status and no code: the connection broke before an answer was complete.
        _ when status >= 500 || (code.Length == 0 && status < 400) => AwsFailureKind.Lost,
        _ => AwsFailureKind.Invalid,
    };

    /// <summary>The failure behind an exception of the SDK; null for what must not happen and goes up.</summary>
    public static AwsFailure? Classify(Exception exception) => exception switch
    {
        AmazonUnmarshallingException e => new(AwsFailureKind.Lost, "Unreadable", e.Message),
        AwsRefusal e => OfService(e, e.RetryAfter),
        AmazonServiceException e => OfService(e, null),
        AmazonClientException e => new(AwsFailureKind.Denied, "NoCredentials", e.Message),
        OperationCanceledException => new(AwsFailureKind.Lost, Timeout, "There was no answer in time."),
        HttpRequestException or IOException or SocketException or XmlException =>
            new(AwsFailureKind.Lost, "NoAnswer", exception.Message),
        _ => null,
    };

    /// <summary>How a mutating call ended that failed like this.</summary>
    public static OperationResult ToResult(AwsFailure failure, OperationEffect effect) => failure.Kind switch
    {
        AwsFailureKind.NotFound when effect == OperationEffect.Remove => new OperationResult.Completed(),
        AwsFailureKind.NotFound => new OperationResult.Retryable($"{failure.Reason} (it may be too new to be seen everywhere)", failure.After),
        AwsFailureKind.Throttled or AwsFailureKind.WrongState or AwsFailureKind.Expired or AwsFailureKind.Unreachable =>
            new OperationResult.Retryable(failure.Reason, failure.After),
        AwsFailureKind.Lost => new OperationResult.Retryable(failure.Reason, failure.After, OutcomeUnknown: true),
        AwsFailureKind.Duplicate or AwsFailureKind.Limit or AwsFailureKind.Denied or AwsFailureKind.Invalid =>
            new OperationResult.Rejected(failure.Code, failure.Message),
    };

    /// <summary>What a read brought that failed like this.</summary>
    public static ReadResult<T> ToRead<T>(AwsFailure failure) => failure.Kind == AwsFailureKind.Denied
        ? new ReadResult<T>.Refused(failure.Code, failure.Message)
        : new ReadResult<T>.Unavailable(failure.Reason, failure.After);

    private static AwsFailure OfService(AmazonServiceException exception, TimeSpan? after)
    {
        var code = exception.ErrorCode ?? "";
        var status = (int)exception.StatusCode;
        var name = code.Length > 0 ? code : status >= 400 ? $"Http{status}" : "NoAnswer";
        return new(Classify(code, status), name, WithoutNames(exception.Message), after);
    }

    /// <summary>
    /// AWS names roles and objects in its refusals. They are the provider's settings, and what failed is told to more people than
    /// may see those: the other end of a connection, auditors.
    /// </summary>
    private static string WithoutNames(string? message) => Arn.Replace(message ?? "", "(name withheld)");

    [GeneratedRegex(@"arn:aws[a-z-]*:[^\s'"",)]+", RegexOptions.CultureInvariant)]
    private static partial Regex Arn { get; }
}
