using NetConnect.Model.Addresses;

namespace NetConnect.Api.Input;

/// <summary>Prefixes as people type them, with a fault for each way of getting them wrong.</summary>
internal static class PrefixText
{
    public static Cidr? Read(string text, string pointer, InputFaults faults)
    {
        if (FaultOf(text, out var prefix) is not { } fault)
            return prefix;
        faults.Add(pointer, fault.Code, fault.Detail);
        return null;
    }

    private static (string Code, string Detail)? FaultOf(string text, out Cidr prefix) =>
        CidrText.TryParse(text, out prefix, out var error) && prefix.IsEverything
            ? (FaultCodes.CidrEverything, "0.0.0.0/0 is every network there is: name the one that is meant.")
            : error switch
            {
                CidrError.None => null,
                CidrError.Malformed => (FaultCodes.CidrMalformed,
                    "Write an IPv4 prefix such as `10.69.249.192/28`: four decimal numbers without leading zeros and a length."),
                CidrError.HostBits => (FaultCodes.CidrHostBits,
                    "Bits are set behind the prefix length: write the first address of the network, as in `10.0.0.0/8`."),
                CidrError.Ipv6 => (FaultCodes.Ipv6, "This version carries IPv4 only: give an IPv4 prefix."),
            };
}
