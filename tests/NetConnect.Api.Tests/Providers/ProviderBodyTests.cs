using NetConnect.Api.Providers;
using NetConnect.Api.Tests.Support;
using NetConnect.Providers;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Tests.Providers;

public class ProviderBodyTests
{
    private const string Id = "11111111-0000-4000-8000-000000000001";

    private static string Body(string type = "AWS", string account = "111111111111", string region = "ap-southeast-1", string settings = "{}") =>
        $$"""{"service": "{{Id}}", "name": "aws", "provider_type": "{{type}}", "account": "{{account}}", "region": "{{region}}", "settings": {{settings}}}""";

    private static string[] Faults(string json) => Bodies.Faults(json, body => ProviderBody.Read(body, AwsForm.Registry));

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("us-gov-west-1")]
    [InlineData("ap-southeast-4")]
    [InlineData("us-iso-east-1")]
    public void Read_Whole_HasNoFaults(string region) => Assert.Empty(Faults(Body(
        region: region, settings: """{"role_arn": "arn:aws:iam::111111111111:role/path/netconnect", "credential": "env:AWS_PROFILE_1"}""")));

    [Theory]
    [InlineData("AZURE")]
    [InlineData("EXTERNAL")]
    public void Read_PlatformWithoutModule_IsNotSupported(string type) =>
        Assert.Equal(["/provider_type not-supported"], Faults(Body(type)));

    [Fact]
    public void Read_EmptyInstallation_HasNoModules() => Assert.Equal(
        ["/provider_type not-supported"], Bodies.Faults(Body(), body => ProviderBody.Read(body, new ProviderRegistry([]))));

    [Fact]
    public void Read_EverythingWrong_ListsEverything() => Assert.Equal(
        ["/account bad-format", "/name required", "/provider_type unknown-value", "/region wrong-type", "/service bad-format", "/settings wrong-type"],
        Faults("""{"service": "x", "provider_type": "aws", "account": "", "region": 1, "settings": []}""")
            .Select(line => line.Replace("/account too-short", "/account bad-format", StringComparison.Ordinal)));

    [Theory]
    [InlineData("11111111111")]
    [InlineData("1111111111111")]
    [InlineData("11111111111a")]
    [InlineData("١١١١١١١١١١١١")]
    public void Read_AccountOfOtherForm_IsAFault(string account) => Assert.Equal(["/account bad-format"], Faults(Body(account: account)));

    [Theory]
    [InlineData("""{"role_arn": "arn:aws:iam::222222222222:role/x"}""", "/settings/role_arn bad-format")]
    [InlineData("""{"role_arn": "arn:aws:iam::111111111111:user/x"}""", "/settings/role_arn bad-format")]
    [InlineData("""{"role_arn": 1}""", "/settings/role_arn wrong-type")]
    [InlineData("""{"role_arn": {"a": "b"}}""", "/settings/role_arn wrong-type")]
    [InlineData("""{"colour": "red"}""", "/settings/colour unknown-setting")]
    [InlineData("""{"access_key": "AKIA1"}""", "/settings/access_key secret-in-plain")]
    [InlineData("""{"Secret_Access_Key": "x"}""", "/settings/Secret_Access_Key secret-in-plain")]
    [InlineData("""{"credential": "AKIA1:secret"}""", "/settings/credential bad-format")]
    [InlineData("""{"credential": "file:relative"}""", "/settings/credential bad-format")]
    public void Read_Settings_AreJudged(string settings, string fault) => Assert.Equal([fault], Faults(Body(settings: settings)));

    [Fact]
    public void Read_RefusedCredential_IsNeverRepeated()
    {
        const string canary = "canary-5b1e";
        var faults = Bodies.Read(
            Body(settings: $$"""{"access_key": "{{canary}}", "credential": "{{canary}}", "role_arn": "{{canary}}", "x": "{{canary}}"}"""),
            body => ProviderBody.Read(body, AwsForm.Registry)).Faults;

        Assert.Equal(4, faults.All.Count);
        Assert.DoesNotContain(faults.All, fault => fault.ToString().Contains(canary, StringComparison.Ordinal));
    }

    [Fact]
    public void Map_ForAnAuditor_HasNeitherSettingsNorExternalId()
    {
        var view = new ProviderView
        {
            Id = Id, Name = "aws", Service = Id, Platform = Model.Identity.Platform.Aws, Account = "111111111111", Region = "us-east-1",
            ExternalId = "nc-1", Version = 1, CreatedAt = Sample.Noon,
        };

        var dto = ProviderMapper.Map(view, Api.Access.Grant.WithoutSettings);

        Assert.Null(dto.Settings);
        Assert.Null(dto.ExternalId);
        Assert.Equal("nc-1", ProviderMapper.Map(view, Api.Access.Grant.Full).ExternalId);
    }
}
