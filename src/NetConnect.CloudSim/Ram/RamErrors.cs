using System.Text.Json.Nodes;
using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Ram;

/// <summary>RAM's way of refusing: a type in a header, a message in JSON.</summary>
internal static class RamErrors
{
    public const string Json = "application/json";

    public static Ec2Exception Of(string type, string message, int status = 400) => new(type, message, status);

    public static Ec2Exception Missing(string member) => Of("InvalidParameterException", $"{member} is required.");
    public static Ec2Exception Unknown(string what) => Of("UnknownResourceException", $"{what} could not be found.");

    public static Ec2Response Refusal(string requestId, Ec2Exception refused)
    {
        var (type, status) = Word(refused);
        return new(status, new JsonObject { ["message"] = refused.Message }.ToJsonString()) { ErrorCode = type, ContentType = Json };
    }

    // What stands before every service (signatures, throttling, fault rules for all) speaks EC2's or STS's words.
    private static (string Type, int Status) Word(Ec2Exception refused) => refused.Code switch
    {
        "RequestLimitExceeded" => ("ThrottlingException", 429),
        "InternalError" or "InternalFailure" => ("ServerInternalException", 500),
        "Unavailable" or "ServiceUnavailable" => ("ServiceUnavailableException", 503),
        "UnauthorizedOperation" or "AccessDenied" => ("AccessDeniedException", 403),
        "MissingAuthenticationToken" => ("MissingAuthenticationTokenException", 403),
        "InvalidClientTokenId" or "AuthFailure" => ("UnrecognizedClientException", 403),
        "SignatureDoesNotMatch" => ("InvalidSignatureException", 403),
        "ExpiredToken" or "RequestExpired" => ("ExpiredTokenException", 403),
        var code => (code, refused.Status),
    };
}
