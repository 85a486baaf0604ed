using System.Collections.Immutable;
using NetConnect.Model.Outcomes;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Linux.Access;

/// <summary>Checks what a user typed, without calling anything: all faults at once.</summary>
internal static class AccessValidation
{
    public static ImmutableArray<FieldFault> Validate(ProviderAccess access, ISecretSource secrets, bool allowsLocal) =>
        [.. Account(access), .. Reach(access, allowsLocal), .. Underlay(access), .. Credential(access, secrets)];

    // A name that is not that of the machine would let anybody speak for the networks of somebody else's.
    private static IEnumerable<FieldFault> Account(ProviderAccess access)
    {
        var isLocal = LinuxSettings.IsLocalAccount(access.Account);
        if (!LinuxSettings.AccountForm.IsMatch(access.Account))
            yield return new("/account", "bad-account", "The account is the name of the gateway's host, e.g. gw1.example.net.");
        else if (LinuxSettings.IsLocal(access) && !isLocal)
            yield return new("/account", "account-not-local", "The account of the server's own machine is `local`, or begins with `local-`.");
        else if (LinuxSettings.Find(access, LinuxSettings.Target) is { } target && LinuxSettings.TargetForm.IsMatch(target)
            && (isLocal || LinuxSettings.AccountOf(target) != access.Account))
            yield return new("/account", "account-not-target", $"The account of {target} is `{LinuxSettings.AccountOf(target)}`: the host as ssh_target calls it, with _PORT where that is not 22; names that begin with `local-` are the server's own.");
    }

    private static IEnumerable<FieldFault> Reach(ProviderAccess access, bool allowsLocal) => LinuxSettings.Find(access, LinuxSettings.Reach) switch
    {
        LinuxSettings.Local when !allowsLocal =>
            [new("/settings/reach", "local-not-allowed", "This installation's own machine is nobody's gateway: operators may allow it (Linux:AllowLocal), else reach it by ssh.")],
        LinuxSettings.Local => [],
        LinuxSettings.Ssh => Target(access),
        _ => [new("/settings/reach", "bad-reach", "Give ssh (another machine, by OpenSSH) or local (network namespaces of the server's own machine).")],
    };

    private static IEnumerable<FieldFault> Target(ProviderAccess access)
    {
        if (LinuxSettings.Find(access, LinuxSettings.Target) is not { } target || !LinuxSettings.TargetForm.IsMatch(target))
            yield return new("/settings/ssh_target", "bad-ssh-target", "Give whom to call: user@host or user@host:port.");
        if (LinuxSettings.Find(access, LinuxSettings.HostKey) is not { } key)
            yield return new("/settings/ssh_host_key", "missing-host-key", "Give the host's public key, as `ssh-keyscan HOST` shows it: nobody else is believed to be the gateway.");
        else if (key.AsSpan().IndexOfAny('\r', '\n') >= 0)
            yield return new("/settings/ssh_host_key", "bad-host-key", "Give one line of what `ssh-keyscan HOST` shows.");
        if (LinuxSettings.Find(access, LinuxSettings.Credential) is null)
            yield return new("/settings/credential", "missing-credential", "Give the private key by reference, e.g. secret:gateway-key.");
    }

    private static IEnumerable<FieldFault> Underlay(ProviderAccess access)
    {
        if (!LinuxSettings.InterfaceForm.IsMatch(LinuxSettings.UnderlayOf(access.Settings)))
            yield return new("/settings/underlay", "bad-interface", "Give the name of the interface that leads to other gateways, e.g. wan or eth0.");
        if (LinuxSettings.Find(access, LinuxSettings.Endpoint) is { } text && LinuxSettings.Ipv4(text) is null)
            yield return new("/settings/endpoint", "bad-endpoint", "Give the IPv4 address by which other gateways reach this one.");
    }

    private static IEnumerable<FieldFault> Credential(ProviderAccess access, ISecretSource secrets)
    {
        if (LinuxSettings.Find(access, LinuxSettings.Credential) is { } text && secrets.Fault(text) is { } fault)
            yield return new("/settings/credential", "bad-credential", fault);
    }
}
