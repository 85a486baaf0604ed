using System.Collections.Frozen;

namespace NetConnect.Api.Input;

/// <summary>The stable codes of <c>errors[].code</c>.</summary>
public static class FaultCodes
{
    public const string UnknownMember = "unknown-member";
    public const string DuplicateMember = "duplicate-member";
    public const string WrongType = "wrong-type";
    public const string Required = "required";
    public const string TooLong = "too-long";
    public const string TooShort = "too-short";
    public const string TooMany = "too-many";
    public const string OutOfRange = "out-of-range";
    public const string BadCharacter = "bad-character";
    public const string BadFormat = "bad-format";
    public const string UnknownValue = "unknown-value";
    public const string NotSupported = "not-supported";
    public const string NotAllowed = "not-allowed";
    public const string Immutable = "immutable";
    public const string NotFound = "not-found";
    public const string SecretInPlain = "secret-in-plain";
    public const string UnknownSetting = "unknown-setting";
    public const string UnknownParameter = "unknown-parameter";
    public const string Ipv6 = "ipv6-unsupported";
    public const string CidrMalformed = "cidr-malformed";
    public const string CidrHostBits = "cidr-host-bits";
    public const string CidrEverything = "cidr-everything";

    /// <summary>Faults of the document's form rather than of what it says.</summary>
    public static FrozenSet<string> Structural { get; } = FrozenSet.Create(UnknownMember, DuplicateMember, UnknownParameter);
}
