namespace NetConnect.Providers.Aws.Reading;

/// <summary>The DNS option of one side of a peering: queries from the other VPC for names of this one are answered with private addresses.</summary>
/// <param name="Side"><c>requester</c> or <c>accepter</c>, as EC2 names its elements.</param>
internal sealed record PeeringDns(string Side)
{
    public const string Element = "allowDnsResolutionFromRemoteVpc";

    public static readonly PeeringDns Requester = new("requester");
    public static readonly PeeringDns Accepter = new("accepter");
    public static readonly PeeringDns[] All = [Requester, Accepter];

    /// <summary>As observed links list it.</summary>
    public string Name => $"{Side}-dns";

    /// <summary>As the call that sets it names it.</summary>
    public string Parameter => $"{char.ToUpperInvariant(Side[0])}{Side[1..]}PeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc";
}
