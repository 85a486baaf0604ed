using System.Collections.Immutable;
using System.Text.RegularExpressions;

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

    /// <summary>Those that shape what is planned; the others say how the account is reached.</summary>
    public static readonly ImmutableSortedSet<string> Shaping = [Attach, Enforce, Dns];

    [GeneratedRegex(@"^\d{12}$", RegexOptions.CultureInvariant)]
    public static partial Regex AccountForm { get; }

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d{1,2}$", RegexOptions.CultureInvariant)]
    public static partial Regex RegionForm { get; }

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::(?<account>\d{12}):role/[\w+=,.@/-]{1,512}$", RegexOptions.CultureInvariant)]
    public static partial Regex RoleForm { get; }

    [GeneratedRegex(@"^(none|all|tag:[^=]{1,128}=.{0,256})$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    public static partial Regex AttachForm { get; }

    public static string? Find(ProviderAccess access, string name) =>
        access.Settings.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
