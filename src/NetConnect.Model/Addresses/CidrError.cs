namespace NetConnect.Model.Addresses;

/// <summary>Why a text is not a prefix that NetConnect takes.</summary>
public enum CidrError
{
    None,

    /// <summary>Not of the form a.b.c.d/n with decimal octets and no leading zeros.</summary>
    Malformed,

    /// <summary>Bits are set behind the prefix length, as in 10.0.0.1/8.</summary>
    HostBits,

    /// <summary>A well-formed IPv6 prefix: version 1 carries IPv4 only.</summary>
    Ipv6,
}
