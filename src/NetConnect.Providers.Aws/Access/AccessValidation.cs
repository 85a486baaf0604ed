using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Outcomes;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws.Access;

/// <summary>Checks what a user typed, without calling anything: all faults at once.</summary>
internal static class AccessValidation
{
    public static ImmutableArray<FieldFault> Validate(ProviderAccess access, ISecretSource secrets) =>
        [.. Account(access), .. Region(access), .. Role(access), .. Credential(access, secrets), .. Shaping(access), .. Hub(access)];

    private static IEnumerable<FieldFault> Shaping(ProviderAccess access)
    {
        if (AwsSettings.Find(access, AwsSettings.Attach) is { } attach && !AwsSettings.AttachForm.IsMatch(attach))
            yield return new("/settings/attach", "bad-attach", "Give none, all, or tag:NAME=VALUE.");
        if (AwsSettings.Find(access, AwsSettings.Enforce) is not (null or "none" or "nacl"))
            yield return new("/settings/enforce", "bad-enforce", "Give none or nacl.");
        if (AwsSettings.Find(access, AwsSettings.Dns) is not (null or "true" or "false"))
            yield return new("/settings/dns", "bad-dns", "Give true or false.");
    }

    private static IEnumerable<FieldFault> Hub(ProviderAccess access)
    {
        var hub = AwsSettings.Find(access, ProviderAccess.HubSetting);
        if (hub is not (null or AwsSettings.CreateHub) && !AwsSettings.GatewayForm.IsMatch(hub))
            yield return new("/settings/hub", "bad-hub", "Give create, or the id of a transit gateway like tgw-0123456789abcdef0.");
        if (AwsSettings.Find(access, AwsSettings.HubAsn) is not { } asn)
            yield break;
        if (!long.TryParse(asn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !AwsSettings.IsPrivateAsn(number))
            yield return new("/settings/hub_asn", "bad-hub-asn", "Give a private ASN: 64512 to 65534, or 4200000000 to 4294967294.");
        else if (hub != AwsSettings.CreateHub)
            yield return new("/settings/hub_asn", "asn-without-hub", "An ASN is only given to a gateway that NetConnect makes (hub: create).");
    }

    private static IEnumerable<FieldFault> Account(ProviderAccess access)
    {
        if (!AwsSettings.AccountForm.IsMatch(access.Account))
            yield return new("/account", "bad-account", "An AWS account is 12 digits, e.g. 111111111111.");
    }

    private static IEnumerable<FieldFault> Region(ProviderAccess access)
    {
        if (!AwsSettings.RegionForm.IsMatch(access.Region))
            yield return new("/region", "bad-region", "An AWS region looks like eu-west-1.");
    }

    private static IEnumerable<FieldFault> Role(ProviderAccess access)
    {
        if (AwsSettings.Find(access, AwsSettings.RoleArn) is not { } role)
            yield break;
        var match = AwsSettings.RoleForm.Match(role);
        if (!match.Success)
            yield return new("/settings/role_arn", "bad-role-arn", "A role looks like arn:aws:iam::111111111111:role/NetConnect.");
        // What is no account is the fault then; the role may well be right.
        else if (AwsSettings.AccountForm.IsMatch(access.Account) && match.Groups["account"].Value != access.Account)
            yield return new("/settings/role_arn", "role-of-another-account", $"The role must be one of account {access.Account}.");
    }

    private static IEnumerable<FieldFault> Credential(ProviderAccess access, ISecretSource secrets)
    {
        if (AwsSettings.Find(access, AwsSettings.Credential) is { } text && secrets.Fault(text) is { } fault)
            yield return new("/settings/credential", "bad-credential", fault);
    }
}
