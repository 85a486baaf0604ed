using System.Net;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Faults;
using NetConnect.CloudSim.Ram;
using NetConnect.CloudSim.Tests.Conformance;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;
using static NetConnect.CloudSim.Tests.Support.TransitKit;

namespace NetConnect.CloudSim.Tests.Ram;

/// <summary>Resource shares, as the account that shares and the one that is invited see them.</summary>
public class ResourceShareTests(ITestOutputHelper output)
{
    private readonly SimWorld sim = new();
    private TransitKit Kit => new(sim);

    [Fact]
    public void EveryAction_CalledWithSuccess_FitsTheServiceModelOfRam()
    {
        var model = ServiceModel.TryLoad("ram/2018-01-04");
        Assert.SkipUnless(model is not null, "botocore's RAM service model isn't there (Debian package python3-botocore).");
        var gateway = Kit.Gateway();
        var arn = $"arn:aws:ec2:{Ireland}:{Hub}:transit-gateway/{gateway}";
        var share = Seen(Hub, "CreateResourceShare", new() { ["name"] = "hub", ["resourceArns"] = new JsonArray(arn), ["allowExternalPrincipals"] = true, ["clientToken"] = "once", ["tags"] = new JsonArray(new JsonObject { ["key"] = "a", ["value"] = "b" }) })["resourceShare"]!["resourceShareArn"]!.DeepClone();
        Seen(Hub, "AssociateResourceShare", new() { ["resourceShareArn"] = share.DeepClone(), ["principals"] = new JsonArray(Left, Right) });
        var mine = Seen(Left, "GetResourceShareInvitations", [])["resourceShareInvitations"]![0]!["resourceShareInvitationArn"]!.DeepClone();
        var theirs = Seen(Right, "GetResourceShareInvitations", [])["resourceShareInvitations"]![0]!["resourceShareInvitationArn"]!.DeepClone();
        Seen(Left, "AcceptResourceShareInvitation", new() { ["resourceShareInvitationArn"] = mine });
        Seen(Right, "RejectResourceShareInvitation", new() { ["resourceShareInvitationArn"] = theirs });
        sim.Settle();
        Seen(Hub, "GetResourceShares", new() { ["resourceOwner"] = "SELF", ["name"] = "hub", ["tagFilters"] = new JsonArray(new JsonObject { ["tagKey"] = "a", ["tagValues"] = new JsonArray("b") }) });
        Seen(Hub, "GetResourceShareAssociations", new() { ["associationType"] = "PRINCIPAL", ["resourceShareArns"] = new JsonArray(share.DeepClone()) });
        Seen(Left, "ListResources", new() { ["resourceOwner"] = "OTHER-ACCOUNTS" });
        Seen(Hub, "DisassociateResourceShare", new() { ["resourceShareArn"] = share.DeepClone(), ["principals"] = new JsonArray(Left) });
        Seen(Hub, "DeleteResourceShare", new() { ["resourceShareArn"] = share.DeepClone() });
        output.WriteLine($"{model!.Checked} fields fit the model of RAM.");
        Assert.Empty(RamEndpoint.ActionNames.Except(seen));

        JsonObject Seen(string account, string action, JsonObject body)
        {
            Assert.Empty(model!.CheckMembers(action, "input", body));
            var answer = Kit.Ram(account, action, body);
            Assert.Empty(model.CheckMembers(action, "output", answer));
            seen.Add(action);
            return answer;
        }
    }

    private readonly HashSet<string> seen = [];

    [Fact]
    public void Principal_IsAssociatedOnceItHasAccepted()
    {
        var gateway = Kit.Gateway();
        var share = Create(gateway, Left);
        sim.Settle();
        Assert.Equal("ASSOCIATING", Status(share, Left));
        Assert.Empty(Kit.Describe("TransitGateways", Left).All("transitGatewayId"));
        Kit.Accept(share, Left);
        sim.Settle();
        Assert.Equal("ASSOCIATED", Status(share, Left));
        Assert.Equal([gateway], Kit.Describe("TransitGateways", Left).All("transitGatewayId"));
        Kit.Ram(Hub, "DisassociateResourceShare", new() { ["resourceShareArn"] = share, ["principals"] = new JsonArray(Left) });
        sim.Settle();
        Assert.Equal("DISASSOCIATED", Status(share, Left));
        Assert.Empty(Kit.Describe("TransitGateways", Left).All("transitGatewayId"));
    }

    [Fact]
    public void BulkRead_MadeEmpty_StillKnowsSingleShares()
    {
        var share = Create(Kit.Gateway(), Left);
        sim.Fault(new() { Kind = FaultKind.Empty, Actions = ["GetResourceShares"] });
        Assert.Empty(Kit.Ram(Hub, "GetResourceShares", new() { ["resourceOwner"] = "SELF" })["resourceShares"]!.AsArray());
        Assert.Single(Kit.Ram(Hub, "GetResourceShares", new() { ["resourceOwner"] = "SELF", ["resourceShareArns"] = new JsonArray(share) })["resourceShares"]!.AsArray());
    }

    [Fact]
    public void SameToken_AnswersTheSameShare_AndAnotherContentIsRefused()
    {
        var body = new JsonObject { ["name"] = "hub", ["clientToken"] = "once" };
        var first = Kit.Ram(Hub, "CreateResourceShare", body.DeepClone().AsObject())["resourceShare"]!["resourceShareArn"]!;
        Assert.Equal((string)first!, (string)Kit.Ram(Hub, "CreateResourceShare", body.DeepClone().AsObject())["resourceShare"]!["resourceShareArn"]!);
        Assert.Equal("IdempotentParameterMismatchException", Kit.TryRam(Hub, "CreateResourceShare", new() { ["name"] = "other", ["clientToken"] = "once" }).ErrorCode);
    }

    [Fact]
    public void Refusals_HaveRamsWords()
    {
        var share = Create(Kit.Gateway(), Left);
        Assert.Equal("UnknownResourceException", Kit.TryRam(Left, "DeleteResourceShare", new() { ["resourceShareArn"] = share }).ErrorCode);
        Assert.Equal("MalformedArnException", Kit.TryRam(Hub, "DeleteResourceShare", new() { ["resourceShareArn"] = "share" }).ErrorCode);
        Assert.Equal("InvalidParameterException", Kit.TryRam(Hub, "CreateResourceShare", []).ErrorCode);
        Assert.Equal("InvalidParameterException", Kit.TryRam(Hub, "CreateResourceShare", new() { ["name"] = 7 }).ErrorCode);
        Assert.Equal("UnknownResourceException", Kit.TryRam(Hub, "CreateResourceShare", new() { ["name"] = "x", ["resourceArns"] = new JsonArray($"arn:aws:ec2:{Ireland}:{Hub}:transit-gateway/tgw-0123456789abcdef0") }).ErrorCode);
        Kit.Accept(share, Left);
        var invitation = (string)Kit.Ram(Left, "GetResourceShareInvitations", [])["resourceShareInvitations"]![0]!["resourceShareInvitationArn"]!;
        Assert.Equal("ResourceShareInvitationAlreadyAcceptedException", Kit.TryRam(Left, "AcceptResourceShareInvitation", new() { ["resourceShareInvitationArn"] = invitation }).ErrorCode);
        Assert.Equal("ResourceShareInvitationArnNotFoundException", Kit.TryRam(Right, "AcceptResourceShareInvitation", new() { ["resourceShareInvitationArn"] = invitation }).ErrorCode);
    }

    [Fact]
    public void Invitations_ThatNobodyAccepts_Expire()
    {
        Create(Kit.Gateway(), Left);
        sim.Time.Pass(TimeSpan.FromHours(13));
        var invitation = Kit.Ram(Left, "GetResourceShareInvitations", [])["resourceShareInvitations"]!.AsArray().Single()!;
        Assert.Equal("EXPIRED", (string)invitation["status"]!);
        Assert.Equal("ResourceShareInvitationExpiredException", Kit.TryRam(Left, "AcceptResourceShareInvitation", new() { ["resourceShareInvitationArn"] = (string)invitation["resourceShareInvitationArn"]! }).ErrorCode);
    }

    [Fact]
    public void Faults_MeetRamAsTheyMeetEc2()
    {
        var share = Create(Kit.Gateway(), Left);
        sim.Fault(new() { Code = "RequestLimitExceeded", RetryAfterSeconds = 3, Count = 1 });
        var busy = Kit.TryRam(Hub, "GetResourceShares", new() { ["resourceOwner"] = "SELF" });
        Assert.Equal(("ThrottlingException", 429, 3), (busy.ErrorCode, busy.Status, busy.RetryAfterSeconds));
        sim.Fault(new() { Kind = FaultKind.HideNew, Actions = ["AssociateResourceShare"], Calls = 1, Count = 1 });
        Kit.Ram(Hub, "AssociateResourceShare", new() { ["resourceShareArn"] = share, ["principals"] = new JsonArray(Right) });
        Assert.Null(Status(share, Right));
        Assert.Equal("ASSOCIATING", Status(share, Right));
        sim.Fault(new() { Kind = FaultKind.Empty, Actions = ["GetResourceShares"], Count = 1 });
        Assert.Empty(Kit.Ram(Hub, "GetResourceShares", new() { ["resourceOwner"] = "SELF" })["resourceShares"]!.AsArray());
        Assert.Equal("ram", sim.Emulator.CallsSince(0)[^1].Service);
    }

    [Fact]
    public async Task Http_CarriesJsonAndNamesErrorsInAHeader()
    {
        await using var host = await SimHost.StartAsync();
        using var http = new HttpClient();
        var made = await SendAsync(HttpMethod.Post, "/createresourceshare", """{"name":"hub"}""");
        Assert.Equal((HttpStatusCode.OK, "application/json"), (made.StatusCode, made.Content.Headers.ContentType!.MediaType));
        var arn = (string)JsonNode.Parse(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["resourceShare"]!["resourceShareArn"]!;
        var gone = await SendAsync(HttpMethod.Delete, $"/deleteresourceshare?resourceShareArn={Uri.EscapeDataString(arn)}", "");
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        var unknown = await SendAsync(HttpMethod.Post, "/getresourceshares", """{"resourceOwner":"SELF","resourceShareArns":["arn:aws:ram:eu-west-1:000000000000:resource-share/none"]}""");
        Assert.Equal("UnknownResourceException", unknown.Headers.GetValues("x-amzn-ErrorType").Single());
        var unsigned = await http.PostAsync(new Uri($"{host.Url}/getresourceshares"), new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Forbidden, "MissingAuthenticationTokenException"), (unsigned.StatusCode, unsigned.Headers.GetValues("x-amzn-ErrorType").Single()));

        Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string body) => http.SendAsync(
            Signer.Root.Sign(new Uri(host.Url + path), Ireland, "ram", DateTimeOffset.UtcNow, body, method, "application/json"), TestContext.Current.CancellationToken);
    }

    private string Create(string gateway, params string[] accounts) => (string)Kit.Ram(Hub, "CreateResourceShare", new()
    {
        ["name"] = gateway,
        ["resourceArns"] = new JsonArray($"arn:aws:ec2:{Ireland}:{Hub}:transit-gateway/{gateway}"),
        ["principals"] = new JsonArray([.. accounts.Select(a => JsonValue.Create(a))]),
    })["resourceShare"]!["resourceShareArn"]!;

    private string? Status(string share, string account) => (string?)Kit.Ram(Hub, "GetResourceShareAssociations", new()
    {
        ["associationType"] = "PRINCIPAL",
        ["resourceShareArns"] = new JsonArray(share),
        ["principal"] = account,
    })["resourceShareAssociations"]!.AsArray().LastOrDefault()?["status"];
}
