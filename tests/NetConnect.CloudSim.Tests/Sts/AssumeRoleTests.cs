using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Signing;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Sts;

public class AssumeRoleTests
{
    private const string Role = $"arn:aws:iam::{Left}:role/netconnect";
    private readonly SimWorld sim = new();

    [Fact]
    public async Task Role_OfAnyAccount_GivesKeysOfThatAccount()
    {
        await using var host = await SimHost.StartAsync();
        var keys = await host.AssumeAsync(Left);
        var who = await host.StsAsync(keys, "GetCallerIdentity");
        Assert.Equal((Left, $"arn:aws:sts::{Left}:assumed-role/any/test"), (who["Account"], who["Arn"]));
        Assert.Equal(Left, (await host.Ec2Async(keys, "CreateVpc", ("CidrBlock", "10.1.0.0/16")))["ownerId"]);
        Assert.Empty((await host.Ec2Async(Signer.Root, "DescribeVpcs")).All("vpcId"));
    }

    [Fact]
    public async Task Keys_WithAnotherOrNoToken_AreRefused()
    {
        await using var host = await SimHost.StartAsync();
        var (left, right) = (await host.AssumeAsync(Left), await host.AssumeAsync(Right));
        Assert.Equal("AuthFailure", (await host.Ec2Async(left with { Token = null }, "DescribeVpcs")).Error);
        Assert.Equal("AuthFailure", (await host.Ec2Async(left with { Token = right.Token }, "DescribeVpcs")).Error);
        Assert.Equal("InvalidClientTokenId", (await host.StsAsync(left with { Token = "bm9uc2Vuc2U=" }, "GetCallerIdentity")).Error);
    }

    [Theory]
    [InlineData("x-1", null)]
    [InlineData("x-2", "AccessDenied")]
    [InlineData(null, "AccessDenied")]
    public void Role_WithAnExternalId_WantsToHearIt(string? given, string? code)
    {
        sim.Emulator.World.Roles[Role] = new RolePolicy { Role = Role, ExternalId = "x-1" };
        Assert.Equal(code, Assume(World.RootAccount, given).Error);
    }

    [Theory]
    [InlineData("x-2", null)]
    [InlineData("x-3", null)]
    [InlineData("x-4", "AccessDenied")]
    [InlineData(null, "AccessDenied")]
    public void Role_WithSeveralExternalIds_WantsToHearOneOfThem(string? given, string? code)
    {
        sim.Emulator.World.Roles[Role] = new RolePolicy { Role = Role, ExternalIds = ["x-2", "x-3"] };
        Assert.Equal(code, Assume(World.RootAccount, given).Error);
    }

    [Theory]
    [InlineData("DescribeVpcs", null)]
    [InlineData("CreateVpc", null)]
    [InlineData("DescribeSubnets", "UnauthorizedOperation")]
    public void Session_OfARoleThatMayDoSome_MayDoNothingElse(string action, string? code)
    {
        sim.Emulator.World.Roles[Role] = new RolePolicy { Role = Role, Allow = ["DescribeVpcs", "Create*"] };
        var session = TemporaryKeys.FromToken(Assume(World.RootAccount, null)["SessionToken"])!.Identity;
        var form = new Dictionary<string, string> { ["Action"] = action, ["CidrBlock"] = "10.1.0.0/16" };
        Assert.Equal(code, new Reply(sim.Emulator.Ec2.Handle(session, Ireland, form)).Error);
    }

    [Fact]
    public void DryRun_OfAChange_IsLoggedAsNone()
    {
        Assert.Equal("DryRunOperation", sim.Call(Left, "CreateVpc", ("CidrBlock", "10.1.0.0/16"), ("DryRun", "true")).Error);
        sim.Vpc("10.1.0.0/16");
        Assert.Equal([false, true], sim.Emulator.CallsSince(0).Select(call => call.Mutating));
    }

    [Theory]
    [InlineData("000000000000", null)]
    [InlineData("222222222222", "AccessDenied")]
    public void Role_WithPrincipals_TrustsNobodyElse(string caller, string? code)
    {
        sim.Emulator.World.Roles[Role] = new RolePolicy { Role = Role, Principals = [World.RootAccount] };
        Assert.Equal(code, Assume(caller, null).Error);
    }

    [Fact]
    public void Session_OfARoleThatMayNotDoIt_IsUnauthorized()
    {
        sim.Emulator.World.Roles[Role] = new RolePolicy { Role = Role, Deny = ["Create*"] };
        var session = TemporaryKeys.FromToken(Assume(World.RootAccount, null)["SessionToken"])!.Identity;
        Assert.Equal("UnauthorizedOperation", As(session, "CreateVpc").Error);
        Assert.Null(As(session, "DescribeVpcs").Error);

        Reply As(CallerIdentity caller, string action) => new(sim.Emulator.Ec2.Handle(caller, Ireland,
            new Dictionary<string, string> { ["Action"] = action, ["CidrBlock"] = "10.1.0.0/16", ["DryRun"] = "false" }));
    }

    [Fact]
    public void Keys_AfterTheirTime_AreExpired()
    {
        var keys = TemporaryKeys.FromToken(Assume(World.RootAccount, null, seconds: "900")["SessionToken"])!;
        Assert.Equal(sim.Time.GetUtcNow().AddMinutes(15), keys.Expires);
        Assert.Equal("RequestExpired", Code(isSts: false));
        Assert.Equal("ExpiredToken", Code(isSts: true));

        string Code(bool isSts)
        {
            var late = keys.Expires.AddSeconds(1);
            var request = new Signer(keys.AccessKeyId, keys.Secret, keys.SessionToken).Sign(new("http://localhost/"), Ireland, isSts ? "sts" : "ec2", late, "");
            var headers = request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(",", h.Value));
            headers["host"] = "localhost";
            headers["content-type"] = "application/x-www-form-urlencoded";
            var signed = new SignedRequest("POST", "/", [], headers, []);
            var scope = CredentialScope.TryParse(headers["authorization"]);
            return Assert.Throws<Ec2Exception>(() => new Authenticator(sim.Emulator.Keys).Authenticate(signed, scope, isSts, late)).Code;
        }
    }

    [Theory]
    [InlineData("RoleArn", "arn:aws:iam::1:role/x")]
    [InlineData("RoleArn", "nonsense")]
    [InlineData("RoleSessionName", "x")]
    [InlineData("RoleSessionName", "a b c")]
    [InlineData("DurationSeconds", "60")]
    public void Request_ThatIsMalformed_IsAValidationError(string name, string value)
    {
        var form = new Dictionary<string, string> { ["Action"] = "AssumeRole", ["RoleArn"] = Role, ["RoleSessionName"] = "me", [name] = value };
        Assert.Equal("ValidationError", sim.Emulator.Sts.Handle(CallerIdentity.Root(World.RootAccount), Ireland, form).ErrorCode);
    }

    private Reply Assume(string caller, string? externalId, string seconds = "3600")
    {
        var form = new Dictionary<string, string>
        {
            ["Action"] = "AssumeRole", ["RoleArn"] = Role, ["RoleSessionName"] = "me", ["DurationSeconds"] = seconds,
        };
        if (externalId is not null) form["ExternalId"] = externalId;
        return new Reply(sim.Emulator.Sts.Handle(CallerIdentity.Root(caller), Ireland, form));
    }
}
