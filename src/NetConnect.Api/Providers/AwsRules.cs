using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NetConnect.Api.Input;

namespace NetConnect.Api.Providers;

/// <summary>The forms of AWS.</summary>
internal static partial class AwsRules
{
    public const string RoleArn = "role_arn";

    public static PlatformRules Rules { get; } = new(
        Account: new(1, 100, AccountForm(), "An AWS account is twelve digits."),
        Region: new(1, 100, RegionForm(), "Give an AWS region such as `ap-southeast-1`."),
        NetworkId: new(1, 100, VpcForm(), "Give the id of a VPC, such as `vpc-1a1a1a1a`."),
        Settings: new Dictionary<string, TextRule>(StringComparer.Ordinal)
        {
            [RoleArn] = new(1, 300, RoleForm(), "Give a role's ARN, such as `arn:aws:iam::111111111111:role/netconnect`."),
            ["credential"] = new(1, 300, CredentialForm(),
                "Name where the credential is, never itself: `env:NAME`, `file:/absolute/path` or `secret:NAME`."),
            ["attach"] = new(1, 400, AttachForm(), "Say onto which interfaces the managed security group is put: `none`, `all` or `tag:NAME=VALUE`."),
            ["enforce"] = new(1, 10, EnforceForm(), "Say what stops that which no filter allows: `none` or `nacl`."),
            ["hub"] = new(1, 30, HubForm(), "Operators only: `create` to have a transit gateway made when a link needs one, or the id of one that exists, such as `tgw-0123456789abcdef0`."),
            ["hub_asn"] = new(1, 10, NumberForm(), "Give the autonomous system number of the gateway that is made, such as `4200000001`."),
            ["dns"] = new(1, 10, DnsForm(), "Say whether the other side may resolve names of this one: `true` or `false`."),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>The account in a role's ARN, or none when it has not the form of one.</summary>
    public static string? AccountOf(string roleArn) => RoleForm().Match(roleArn) is { Success: true } match ? match.Groups["account"].Value : null;

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex AccountForm();

    [GeneratedRegex(@"\A[a-z]{2,4}(-[a-z]{2,12}){1,3}-[0-9]{1,2}\z")]
    private static partial Regex RegionForm();

    [GeneratedRegex(@"\Avpc-[0-9a-f]{8,17}\z")]
    private static partial Regex VpcForm();

    [GeneratedRegex(@"\Aarn:aws(-[a-z]+)*:iam::(?<account>[0-9]{12}):role/[A-Za-z0-9+=,.@_/-]{1,128}\z")]
    private static partial Regex RoleForm();

    [GeneratedRegex(@"\A(none|all|tag:[^=]{1,128}=.{0,256})\z", RegexOptions.Singleline)]
    private static partial Regex AttachForm();

    [GeneratedRegex(@"\A(none|nacl)\z")]
    private static partial Regex EnforceForm();

    [GeneratedRegex(@"\A(create|tgw-[0-9a-f]{8,17})\z")]
    private static partial Regex HubForm();

    [GeneratedRegex(@"\A[0-9]{1,10}\z")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"\A(true|false)\z")]
    private static partial Regex DnsForm();

    [GeneratedRegex(@"\A(env:[A-Za-z_][A-Za-z0-9_]*|file:/[^\s]+|secret:[A-Za-z0-9][A-Za-z0-9._-]{0,99})\z")]
    private static partial Regex CredentialForm();
}
