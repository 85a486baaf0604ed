using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Signing;

/// <summary>Decides who sent a request. Each service refuses in its own words.</summary>
internal sealed class Authenticator(Keyring keys)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <param name="now">The cloud's time, by which keys expire.</param>
    /// <param name="clock">The time by which a signature is fresh or not, when it isn't the cloud's.</param>
    public CallerIdentity Authenticate(
        SignedRequest request, CredentialScope? scope, bool isSts, DateTimeOffset now, DateTimeOffset? clock = null)
    {
        if (scope is null) throw Missing(isSts);
        var entry = keys.Find(scope.AccessKeyId, request.Headers.GetValueOrDefault("x-amz-security-token")) ?? throw Unknown(isSts);
        var timestamp = request.Headers.GetValueOrDefault("x-amz-date", "");
        RequireFresh(timestamp, scope, isSts, clock ?? now);
        RequireSignature(request, scope, entry.Secret, timestamp);
        if (entry.Expires <= now) throw Expired(isSts);
        return entry.Identity;
    }

    private static void RequireFresh(string timestamp, CredentialScope scope, bool isSts, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParseExact(timestamp, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent)
            || !timestamp.StartsWith(scope.Date, StringComparison.Ordinal))
            throw Mismatch("The request's date is missing, malformed, or not that of its credential scope.");
        if ((now - sent).Duration() <= Skew) return;
        var server = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        throw isSts
            ? Mismatch(sent < now ? $"Signature expired: {timestamp} is now earlier than {server} - 5 min." : $"Signature not yet current: {timestamp} is still later than {server} + 5 min.")
            : new Ec2Exception("RequestExpired", $"Request has expired. Timestamp date is {timestamp}, server time is {server}.");
    }

    private static void RequireSignature(SignedRequest request, CredentialScope scope, string secret, string timestamp)
    {
        // What isn't signed isn't proven: the host always, and the token and date whenever they are there.
        var mustSign = new[] { "host", "x-amz-date", "x-amz-security-token" }.Where(h => h == "host" || request.Headers.ContainsKey(h));
        var expected = SignatureV4.Compute(request, scope, secret, timestamp);
        if (mustSign.Except(scope.SignedHeaders).Any()
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(scope.Signature)))
            throw Mismatch("The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
    }

    private static Ec2Exception Mismatch(string message) => new("SignatureDoesNotMatch", message, 403);

    private static Ec2Exception Missing(bool isSts) => isSts
        ? new("MissingAuthenticationToken", "Request is missing Authentication Token", 403)
        : Unknown(isSts);

    private static Ec2Exception Unknown(bool isSts) => isSts
        ? new("InvalidClientTokenId", "The security token included in the request is invalid.", 403)
        : new("AuthFailure", "AWS was not able to validate the provided access credentials", 401);

    private static Ec2Exception Expired(bool isSts) => isSts
        ? new("ExpiredToken", "The security token included in the request is expired", 403)
        : new("RequestExpired", "Request has expired.");
}
