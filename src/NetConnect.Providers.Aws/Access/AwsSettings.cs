using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NetConnect.Model.Identity;

namespace NetConnect.Providers.Aws.Access;

/// <summary>The names and forms of what a user says about an AWS provider.</summary>
internal static partial class AwsSettings
{
    public const string RoleArn = "role_arn";

    public const string Credential = "credential";

    /// <summary>Onto which interfaces the managed group is put.</summary>
    public const string Attach = "attach";

    /// <summary>What stops that which no filter allows.</summary>
    public const string Enforce = "enforce";

    /// <summary>Whether the other side may resolve names of this one.</summary>
    public const string Dns = "dns";

    /// <summary>The number that a gateway of ours is to have in BGP.</summary>
    public const string HubAsn = "hub_asn";

    /// <summary>The gateway is to be made by NetConnect.</summary>
    public const string CreateHub = "create";

    /// <summary>Those that shape what is planned; the others say how the account is reached.</summary>
    public static readonly ImmutableSortedSet<string> Shaping = [Attach, Enforce, Dns, ProviderAccess.HubSetting, HubAsn];

    [GeneratedRegex(@"^\d{12}$", RegexOptions.CultureInvariant)]
    public static partial Regex AccountForm { get; }

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d{1,2}$", RegexOptions.CultureInvariant)]
    public static partial Regex RegionForm { get; }

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::(?<account>\d{12}):role/[\w+=,.@/-]{1,512}$", RegexOptions.CultureInvariant)]
    public static partial Regex RoleForm { get; }

    [GeneratedRegex(@"^(none|all|tag:[^=]{1,128}=.{0,256})$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    public static partial Regex AttachForm { get; }

    [GeneratedRegex(@"^tgw-[0-9a-f]{8,17}$", RegexOptions.CultureInvariant)]
    public static partial Regex GatewayForm { get; }

    /// <summary>The hub that operators offer in this account and region.</summary>
    public static NetworkRef? HubOf(ProviderAccess access) =>
        Find(access, ProviderAccess.HubSetting) is null ? null : NetworkRef.Hub(Platform.Aws, access.Account, access.Region);

    /// <summary>The gateway that operators have made themselves; absent when it is to be made.</summary>
    public static string? NamedGateway(ProviderAccess access) =>
        Find(access, ProviderAccess.HubSetting) is { } named and not CreateHub ? named : null;

    /// <summary>Those that AWS takes for its side: the private ones, of 16 and of 32 bits.</summary>
    public static bool IsPrivateAsn(long asn) => asn is (>= 64512 and <= 65534) or (>= 4_200_000_000 and <= 4_294_967_294);

    public static string? Find(ProviderAccess access, string name) =>
        access.Settings.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
