namespace NetConnect.EndToEnd.Input;

/// <summary>One bad request and what it is answered with.</summary>
/// <param name="Faults">Every fault that must be listed: pointer and code.</param>
internal sealed record BadCase(string Path, string Body, int Status, string Type, params string[] Faults)
{
    private const string Service = "\"service\":\"$SERVICE\"";
    private const string Rest = "\"provider\":\"$PROVIDER\",\"name\":\"extra\",\"network_id\":\"$VPC\"";

    /// <summary>A resource that is right but for its prefix.</summary>
    public static BadCase Prefix(string subnet, string code) =>
        new("/v1/resources", $"{{{Service},{Rest},\"subnet\":\"{subnet}\"}}", 422, "validation", $"/subnet {code}");

    public static BadCase Resource(string body, int status, string type, params string[] faults) => new("/v1/resources", body, status, type, faults);

    public static BadCase Connection(string body, int status, string type, params string[] faults) => new("/v1/connections", body, status, type, faults);
}
