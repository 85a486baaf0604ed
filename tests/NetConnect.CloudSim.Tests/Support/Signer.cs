using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NetConnect.CloudSim.Tests.Support;

/// <summary>Signature Version 4 written down a second time, from its specification, so that signer and verifier can't share a mistake.</summary>
internal sealed record Signer(string KeyId, string Secret, string? Token = null)
{
    public static Signer Root => new("test", "test");

    public HttpRequestMessage Sign(Uri url, string region, string service, DateTimeOffset at, string body, HttpMethod? method = null, string contentType = "application/x-www-form-urlencoded")
    {
        var amzDate = at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var day = amzDate[..8];
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["content-type"] = contentType,
            ["host"] = url.Authority,
            ["x-amz-date"] = amzDate,
        };
        if (Token is not null) headers["x-amz-security-token"] = Token;
        var names = string.Join(';', headers.Keys);
        var verb = method ?? HttpMethod.Post;
        var canonical = $"{verb.Method}\n{url.AbsolutePath}\n{Canonical(url.Query)}\n{string.Concat(headers.Select(h => $"{h.Key}:{h.Value}\n"))}\n{names}\n{Hash(body)}";
        var scope = $"{day}/{region}/{service}/aws4_request";
        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + Secret), day), region), service), "aws4_request");
        var signature = Convert.ToHexStringLower(Mac(key, $"AWS4-HMAC-SHA256\n{amzDate}\n{scope}\n{Hash(canonical)}"));

        var request = new HttpRequestMessage(verb, url) { Content = new StringContent(body) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", headers["content-type"]);
        foreach (var name in headers.Keys.Where(n => n.StartsWith("x-", StringComparison.Ordinal))) request.Headers.TryAddWithoutValidation(name, headers[name]);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={KeyId}/{scope}, SignedHeaders={names}, Signature={signature}");
        return request;
    }

    // One parameter at most, which the caller has escaped as signatures want it.
    private static string Canonical(string query) => query.TrimStart('?');

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
