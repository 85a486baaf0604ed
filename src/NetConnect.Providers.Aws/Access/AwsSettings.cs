using System.Text.RegularExpressions;

namespace NetConnect.Providers.Aws.Access;

/// <summary>The names and forms of what a user says about an AWS provider.</summary>
internal static partial class AwsSettings
{
    public const string RoleArn = "role_arn";

    public const string Credential = "credential";

    [GeneratedRegex(@"^\d{12}$", RegexOptions.CultureInvariant)]
    public static partial Regex AccountForm { get; }

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d{1,2}$", RegexOptions.CultureInvariant)]
    public static partial Regex RegionForm { get; }

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::(?<account>\d{12}):role/[\w+=,.@/-]{1,512}$", RegexOptions.CultureInvariant)]
    public static partial Regex RoleForm { get; }

    public static string? Find(ProviderAccess access, string name) =>
        access.Settings.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
