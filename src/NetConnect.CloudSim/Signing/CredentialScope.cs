namespace NetConnect.CloudSim.Signing;

/// <summary>The Authorization header of Signature Version 4, taken apart.</summary>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service, string[] SignedHeaders, string Signature)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    public static CredentialScope? TryParse(string? header)
    {
        if (header is null || !header.StartsWith(Algorithm + " ", StringComparison.Ordinal)) return null;
        var parts = header[(Algorithm.Length + 1)..].Split(',')
            .Select(p => p.Trim().Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
        if (parts["SignedHeaders"].FirstOrDefault() is not { } headers || parts["Signature"].FirstOrDefault() is not { } signature) return null;
        // An access key id may itself contain slashes, the scope never does.
        var credential = parts["Credential"].FirstOrDefault()?.Split('/') ?? [];
        if (credential is not [.. { Length: > 0 } key, var date, var region, var service, "aws4_request"]) return null;
        return new(string.Join('/', key), date, region, service, headers.Split(';'), signature);
    }
}
