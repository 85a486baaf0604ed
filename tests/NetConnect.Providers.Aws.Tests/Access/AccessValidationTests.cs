using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Providers.Aws.Access;

namespace NetConnect.Providers.Aws.Tests.Access;

public sealed class AccessValidationTests
{
    [Fact]
    public void A_good_provider_has_no_faults() =>
        Assert.Empty(AccessValidation.Validate(Access("111111111111", "ap-southeast-1", ("role_arn", "arn:aws:iam::111111111111:role/team/NetConnect"))));

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        var faults = AccessValidation.Validate(Access("1", "Europe", ("role_arn", "role"), ("credential", "AKIA:hunter2")));

        Assert.Equal(["/account", "/region", "/settings/role_arn", "/settings/credential"], faults.Select(fault => fault.Pointer));
        Assert.DoesNotContain(faults, fault => fault.Detail.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_role_of_another_account_is_a_fault()
    {
        var fault = Assert.Single(AccessValidation.Validate(
            Access("111111111111", "eu-west-1", ("role_arn", "arn:aws:iam::222222222222:role/NetConnect"))));

        Assert.Equal("role-of-another-account", fault.Code);
    }

    [Fact]
    public void Secret_references_are_refused_for_now()
    {
        var fault = Assert.Single(AccessValidation.Validate(Access("111111111111", "eu-west-1", ("credential", "secret:aws/team"))));

        Assert.Contains("not supported yet", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_credential_file_holds_never_shows_in_a_message()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "just-a-secret", TestContext.Current.CancellationToken);

        var answer = await CredentialReference.ResolveAsync($"file:{path}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, "AKIA1:s3cret:tok:en\n", TestContext.Current.CancellationToken);
        var good = await CredentialReference.ResolveAsync($"file:{path}", TestContext.Current.CancellationToken);
        File.Delete(path);
        var gone = await CredentialReference.ResolveAsync($"file:{path}", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("just-a-secret", answer.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal("tok:en", (await good.Value!.GetCredentialsAsync()).Token);
        Assert.NotNull(gone.Failure);
    }

    [Fact]
    public void Endpoints_come_from_the_environment_unless_they_are_given()
    {
        var environment = new Dictionary<string, string?> { ["AWS_ENDPOINT_URL"] = "http://all", ["AWS_ENDPOINT_URL_STS"] = "http://sts" };

        var options = new AwsOptions().WithEndpointsOf(environment.GetValueOrDefault);
        var given = new AwsOptions { Ec2Endpoint = "http://mine" }.WithEndpointsOf(environment.GetValueOrDefault);

        Assert.Equal(("http://all", "http://sts"), (options.Ec2Endpoint, options.StsEndpoint));
        Assert.Equal("http://mine", given.Ec2Endpoint);
    }

    private static ProviderAccess Access(string account, string region, params (string Key, string Value)[] settings) => new(
        "prv-1", Platform.Aws, account, region,
        settings.ToImmutableSortedDictionary(setting => setting.Key, setting => setting.Value), "x-1");
}
