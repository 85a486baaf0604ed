using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Tests.Support;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws.Tests.Access;

public sealed class AccessValidationTests
{
    [Fact]
    public void A_good_provider_has_no_faults() =>
        Assert.Empty(AccessValidation.Validate(Access("111111111111", "ap-southeast-1", ("role_arn", "arn:aws:iam::111111111111:role/team/NetConnect")), NoSecrets.Instance));

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        var faults = AccessValidation.Validate(Access("1", "Europe", ("role_arn", "role"), ("credential", "AKIA:hunter2")), NoSecrets.Instance);

        Assert.Equal(["/account", "/region", "/settings/role_arn", "/settings/credential"], faults.Select(fault => fault.Pointer));
        Assert.DoesNotContain(faults, fault => fault.Detail.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_role_of_another_account_is_a_fault()
    {
        var fault = Assert.Single(AccessValidation.Validate(Access("111111111111", "eu-west-1", ("role_arn", "arn:aws:iam::222222222222:role/NetConnect")), NoSecrets.Instance));

        Assert.Equal("role-of-another-account", fault.Code);
    }

    [Fact]
    public void A_role_is_not_blamed_for_what_is_no_account() => Assert.Equal(
        ["/account"],
        AccessValidation.Validate(Access("1", "eu-west-1", ("role_arn", "arn:aws:iam::222222222222:role/NetConnect")), NoSecrets.Instance).Select(fault => fault.Pointer));

    [Theory]
    [InlineData("create", null, null)]
    [InlineData("create", "64600", null)]
    [InlineData("create", "4200000000", null)]
    [InlineData("tgw-0123456789abcdef0", null, null)]
    [InlineData("true", null, "bad-hub")]
    [InlineData("create", "65000000", "bad-hub-asn")]
    [InlineData("create", "x", "bad-hub-asn")]
    [InlineData("tgw-0123456789abcdef0", "64600", "asn-without-hub")]
    [InlineData(null, "64600", "asn-without-hub")]
    public void A_hub_is_made_or_named_and_only_one_that_is_made_gets_a_number(string? hub, string? asn, string? fault)
    {
        var settings = new[] { ("hub", hub), ("hub_asn", asn) }.Where(setting => setting.Item2 is not null).Select(setting => (setting.Item1, setting.Item2!));

        var faults = AccessValidation.Validate(Access("111111111111", "eu-west-1", [.. settings]), NoSecrets.Instance);

        Assert.Equal(fault is null ? [] : [fault], faults.Select(one => one.Code));
    }

    [Fact]
    public void A_reference_that_the_installation_does_not_follow_is_a_fault()
    {
        var access = Access("111111111111", "eu-west-1", ("credential", "env:HOME"));

        Assert.Equal("/settings/credential", Assert.Single(AccessValidation.Validate(access, NoSecrets.Instance)).Pointer);
        Assert.Empty(AccessValidation.Validate(access, new OneSecret("svc-1", "env:HOME", "x")));
    }

    [Fact]
    public async Task What_a_reference_leads_to_never_shows_in_a_message()
    {
        Assert.DoesNotContain("just-a-secret", CredentialText.Parse("just-a-secret", "secret:aws").Failure!.Message, StringComparison.Ordinal);
        Assert.Equal("tok:en", (await CredentialText.Parse("AKIA1:s3cret:tok:en\n", "secret:aws").Value!.GetCredentialsAsync()).Token);
        Assert.DoesNotContain("just-a-secret", SecretAnswer.Of("just-a-secret").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoints_come_from_the_environment_unless_they_are_given()
    {
        var environment = new Dictionary<string, string?> { ["AWS_ENDPOINT_URL"] = "http://all", ["AWS_ENDPOINT_URL_STS"] = "http://sts" };

        var options = new AwsOptions().WithEndpointsOf(environment.GetValueOrDefault);
        var given = new AwsOptions { Ec2Endpoint = "http://mine" }.WithEndpointsOf(environment.GetValueOrDefault);

        Assert.Equal(("http://all", "http://sts", "http://all"), (options.Ec2Endpoint, options.StsEndpoint, options.RamEndpoint));
        Assert.Equal("http://mine", given.Ec2Endpoint);
    }

    private static ProviderAccess Access(string account, string region, params (string Key, string Value)[] settings) => new(
        "prv-1", Platform.Aws, account, region,
        settings.ToImmutableSortedDictionary(setting => setting.Key, setting => setting.Value), "x-1");
}
