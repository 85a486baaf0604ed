using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NetConnect.EndToEnd.Support;

/// <summary>Signs a form for EC2 (Signature Version 4): how the tests act in an account behind NetConnect's back.</summary>
internal sealed record Signer(string KeyId, string Secret)
{
    public HttpRequestMessage Sign(Uri url, string region, string body)
    {
        var at = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        const string Names = "content-type;host;x-amz-date";
        const string Form = "application/x-www-form-urlencoded";
        var headers = $"content-type:{Form}\nhost:{url.Authority}\nx-amz-date:{at}\n";
        var scope = $"{at[..8]}/{region}/ec2/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{at}\n{scope}\n{Hash($"POST\n/\n\n{headers}\n{Names}\n{Hash(body)}")}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + Secret), Mac);
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", Form);
        request.Headers.TryAddWithoutValidation("x-amz-date", at);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={KeyId}/{scope}, SignedHeaders={Names}, Signature={Convert.ToHexStringLower(Mac(key, text))}");
        return request;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
