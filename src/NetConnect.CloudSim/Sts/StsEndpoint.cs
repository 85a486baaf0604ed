using System.Globalization;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Faults;
using NetConnect.CloudSim.Signing;
using static NetConnect.CloudSim.Sts.StsXml;

namespace NetConnect.CloudSim.Sts;

/// <summary>STS without HTTP: AssumeRole and GetCallerIdentity.</summary>
public sealed class StsEndpoint
{
    private readonly Emulator emulator;
    private readonly CallPipeline pipeline;
    private readonly Dictionary<string, Func<CallerIdentity, Ec2Form, DateTimeOffset, object[]>> actions;
    private long issued;

    internal StsEndpoint(Emulator emulator)
    {
        this.emulator = emulator;
        pipeline = new(emulator, "sts", Refusal);
        actions = new() { ["AssumeRole"] = AssumeRole, ["GetCallerIdentity"] = GetCallerIdentity };
    }

    public Ec2Response Handle(CallerIdentity caller, string region, IReadOnlyDictionary<string, string> form)
    {
        var name = form.GetValueOrDefault("Action", "");
        return pipeline.Run(caller, region, name, mutates: false, form, (now, _) =>
            actions.TryGetValue(name, out var action)
                ? new Ec2Response(200, Answer(name, pipeline.NewRequestId(), action(caller, new Ec2Form(form), now)))
                : throw new Ec2Exception("InvalidAction", $"Could not find operation {name} for version 2011-06-15"));
    }

    private static object[] GetCallerIdentity(CallerIdentity caller, Ec2Form form, DateTimeOffset now) =>
        [E("Arn", caller.Arn), E("UserId", caller.UserId), E("Account", caller.Account)];

    private object[] AssumeRole(CallerIdentity caller, Ec2Form form, DateTimeOffset now)
    {
        var role = Required(form, "RoleArn");
        var session = Required(form, "RoleSessionName");
        var account = AccountOf(role) ?? throw Invalid($"{role} is invalid");
        if (session.Length is < 2 or > 64 || session.AsSpan().IndexOfAnyExcept(SessionCharacters) >= 0)
            throw Invalid($"1 validation error detected: Value '{session}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*");
        var seconds = form.Number("DurationSeconds") ?? 3600;
        if (seconds is < 900 or > 43200) throw Invalid("The requested DurationSeconds must be between 900 and 43200 seconds.");
        if (!MayAssume(caller, role, form.Get("ExternalId")))
            throw new Ec2Exception("AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {role}", 403);

        var expires = now.AddSeconds(seconds);
        var keys = TemporaryKeys.Issue(new(account, role, session, expires.ToUnixTimeMilliseconds(), ++issued));
        return
        [
            E("Credentials",
                E("AccessKeyId", keys.AccessKeyId), E("SecretAccessKey", keys.Secret), E("SessionToken", keys.SessionToken),
                E("Expiration", expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))),
            E("AssumedRoleUser", E("AssumedRoleId", keys.Identity.UserId), E("Arn", keys.Identity.Arn)),
            E("PackedPolicySize", "0"),
        ];
    }

    private static readonly System.Buffers.SearchValues<char> SessionCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+=,.@-");

    private static Ec2Exception Invalid(string message) => new("ValidationError", message);

    private static string Required(Ec2Form form, string name) =>
        form.Get(name) ?? throw Invalid($"1 validation error detected: Value null at '{char.ToLowerInvariant(name[0])}{name[1..]}' failed to satisfy constraint: Member must not be null");

    private static string? AccountOf(string role) =>
        role.Split(':', 6) is ["arn", "aws", "iam", "", { Length: 12 } account, var name]
        && account.All(char.IsAsciiDigit) && name.StartsWith("role/", StringComparison.Ordinal) && name.Length > 5 ? account : null;

    private bool MayAssume(CallerIdentity caller, string role, string? externalId)
    {
        if (!emulator.World.Roles.TryGetValue(role, out var policy)) return true;
        if (!policy.Accepts(externalId)) return false;
        return policy.Principals is not { } principals
            || principals.Exists(p => p == "*" || p == caller.Account || p == caller.Arn || p == caller.Role || p == CallerIdentity.Root(caller.Account).Arn);
    }
}
