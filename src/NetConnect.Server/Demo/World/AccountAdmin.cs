using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NetConnect.Server.Demo.World;

/// <summary>The account's own admin, who acts behind NetConnect's back by calls to EC2, signed like anybody's (Signature Version 4).</summary>
internal sealed class AccountAdmin(HttpClient ec2, string keyId, string secret, string region)
{
    private const string Form = "application/x-www-form-urlencoded";

    private const string Signed = "content-type;host;x-amz-date";

    public async Task DeleteRouteAsync(string table, string destination, CancellationToken cancellationToken)
    {
        using var request = Sign($"Action=DeleteRoute&Version=2016-11-15&RouteTableId={table}&DestinationCidrBlock={Uri.EscapeDataString(destination)}");
        using var response = await ec2.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new DemoFailure($"The route could not be deleted: {await response.Content.ReadAsStringAsync(cancellationToken)}");
    }

    private HttpRequestMessage Sign(string body)
    {
        var at = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{at[..8]}/{region}/ec2/aws4_request";
        var asked = $"POST\n/\n\ncontent-type:{Form}\nhost:{ec2.BaseAddress!.Authority}\nx-amz-date:{at}\n\n{Signed}\n{Hash(body)}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Mac);
        var signature = Convert.ToHexStringLower(Mac(key, $"AWS4-HMAC-SHA256\n{at}\n{scope}\n{Hash(asked)}"));
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new(Form);
        request.Headers.TryAddWithoutValidation("x-amz-date", at);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={keyId}/{scope}, SignedHeaders={Signed}, Signature={signature}");
        return request;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
