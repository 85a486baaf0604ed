using Microsoft.AspNetCore.WebUtilities;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Ram;
using NetConnect.CloudSim.Signing;
using NetConnect.CloudSim.Sts;

namespace NetConnect.CloudSim.Hosting;

/// <summary>What a request meets first, however it came: whose is it, and which service is it for?</summary>
/// <param name="clock">By which signatures are judged: that of whoever signs.</param>
internal sealed class FrontDoor(Emulator emulator, TimeProvider clock)
{
    public Ec2Response Answer(SignedRequest request)
    {
        var scope = CredentialScope.TryParse(request.Headers.GetValueOrDefault("authorization"));
        if (scope?.Service == "ram" || request.Headers.GetValueOrDefault("content-type", "").StartsWith("application/json", StringComparison.Ordinal))
            return AnswerRam(request, scope);
        var form = ReadForm(request);
        var isSts = (scope?.Service ?? (form.GetValueOrDefault("Version") == "2011-06-15" ? "sts" : "ec2")) == "sts";
        try
        {
            var caller = emulator.Locked(now => new Authenticator(emulator.Keys).Authenticate(request, scope, isSts, now, clock.GetUtcNow()));
            return isSts ? emulator.Sts.Handle(caller, scope!.Region, form) : emulator.Ec2.Handle(caller, scope!.Region, form);
        }
        catch (Ec2Exception refused)
        {
            var requestId = Guid.NewGuid().ToString();
            return isSts ? StsXml.Refusal(requestId, refused) : Ec2Endpoint.Refusal(requestId, refused);
        }
    }

    private Ec2Response AnswerRam(SignedRequest request, CredentialScope? scope)
    {
        try
        {
            var caller = emulator.Locked(now => new Authenticator(emulator.Keys).Authenticate(request, scope, isSts: true, now, clock.GetUtcNow()));
            return RamDoor.Answer(emulator.Ram, caller, scope!.Region, request);
        }
        catch (Ec2Exception refused)
        {
            return RamErrors.Refusal(Guid.NewGuid().ToString(), refused);
        }
    }

    public static List<KeyValuePair<string, string>> Pairs(string? query) =>
        [.. QueryHelpers.ParseQuery(query).SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? "")))];

    private static Dictionary<string, string> ReadForm(SignedRequest request)
    {
        var form = new Dictionary<string, string>();
        foreach (var (key, value) in request.Query) form[key] = value;
        foreach (var (key, value) in QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(request.Body))) form[key] = value.ToString();
        return form;
    }
}
