using Microsoft.Extensions.Configuration;
using NetConnect.Api.Tests.Support;
using NetConnect.Contracts.Local.Sealing;
using NetConnect.Providers.Secrets;
using NetConnect.Composition.Secrets;

namespace NetConnect.Api.Tests.Secrets;

public sealed class HostSecretsTests : IDisposable
{
    private const string Service = "00000000-0000-0000-0000-000000000001";
    private const string OtherService = "00000000-0000-0000-0000-000000000002";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("env:PATH")]
    [InlineData("env:NETCONNECT_SECRET_X")]
    [InlineData("file:/etc/passwd")]
    [InlineData("AKIA:hunter2")]
    [InlineData("secret:../x")]
    public async Task Nothing_of_the_machine_is_named_by_default(string reference)
    {
        var secrets = Secrets(isLocalMode: false);

        Assert.NotNull(secrets.Fault(reference));
        var answer = await secrets.ReadAsync(reference, Service, TestContext.Current.CancellationToken);
        Assert.Null(answer.Value);
        Assert.DoesNotContain("hunter2", answer.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NETCONNECT_SECRET_AWS", true)]
    [InlineData("NETCONNECT_SECRET_", false)]
    [InlineData("netconnect_secret_aws", false)]
    [InlineData("XNETCONNECT_SECRET_AWS", false)]
    [InlineData("HOME", false)]
    public void In_local_mode_variables_of_one_prefix_may_be_named(string name, bool isAllowed) =>
        Assert.Equal(isAllowed, Secrets(isLocalMode: true).Fault($"env:{name}") is null);

    [Fact]
    public async Task Files_are_those_below_one_folder_and_no_others()
    {
        var allowed = Directory.CreateDirectory(Path.Combine(_folder.Path, "allowed")).FullName;
        await File.WriteAllTextAsync(Path.Combine(allowed, "aws"), "inside", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "allowed-not"), "outside", TestContext.Current.CancellationToken);
        var secrets = Secrets(isLocalMode: false, ("Secrets:AllowFiles", allowed));

        Assert.Equal("inside", (await Read($"file:{allowed}/aws")).Value);
        Assert.Null((await Read($"file:{allowed}/../allowed-not")).Value);
        Assert.Null((await Read($"file:{allowed}-not")).Value);
        Assert.Null((await Read($"file:{allowed}")).Value);
        Assert.Null((await Read($"file:{allowed}/none")).Value);
        Assert.NotNull(secrets.Fault("file:aws"));

        Task<SecretAnswer> Read(string reference) => secrets.ReadAsync(reference, Service, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_sealed_secret_is_its_services_own()
    {
        SealedSecrets.Of(_folder.Path).Put(SecretId.TryMake(Service, "aws")!, "mine");
        var secrets = Secrets(isLocalMode: false);

        Assert.Null(secrets.Fault("secret:aws"));
        Assert.Equal("mine", (await secrets.ReadAsync("secret:aws", Service, TestContext.Current.CancellationToken)).Value);
        var foreign = await secrets.ReadAsync("secret:aws", OtherService, TestContext.Current.CancellationToken);
        var absent = await secrets.ReadAsync("secret:aws", "", TestContext.Current.CancellationToken);
        Assert.Null(foreign.Value);
        Assert.Equal(absent.Fault, foreign.Fault);
    }

    [Theory]
    [InlineData("secret:{0}")]
    [InlineData("env:NETCONNECT_SECRET_{0}")]
    [InlineData("file:/nowhere/{0}")]
    public async Task What_is_missing_is_told_without_its_name(string form)
    {
        var secrets = Secrets(isLocalMode: true, ("Secrets:AllowFiles", "/nowhere"));
        var reference = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, "prodroot");

        Assert.Null(secrets.Fault(reference));
        var answer = await secrets.ReadAsync(reference, Service, TestContext.Current.CancellationToken);

        Assert.NotEmpty(answer.Fault!);
        Assert.DoesNotContain("prodroot", answer.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_secret_is_told_and_not_thrown()
    {
        var store = SealedSecrets.Of(_folder.Path);
        store.Put(SecretId.TryMake(Service, "aws")!, "mine");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "secrets", Service, "aws"), "{}", TestContext.Current.CancellationToken);

        var answer = await Secrets(isLocalMode: false).ReadAsync("secret:aws", Service, TestContext.Current.CancellationToken);

        Assert.Contains("damaged", answer.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain("aws", answer.Fault, StringComparison.Ordinal);
    }

    private HostSecrets Secrets(bool isLocalMode, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create<string, string?>(pair.Key, pair.Value)))
            .Build();
        return new(SecretsOptions.From(configuration, isLocalMode), SealedSecrets.Of(_folder.Path));
    }
}
