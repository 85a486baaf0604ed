using Microsoft.Extensions.Configuration;
using NetConnect.Providers.Aws;
using NetConnect.Composition;
using NetConnect.Server;

namespace NetConnect.Api.Tests.Providers;

public class UnboundRolesTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "false", false)]
    [InlineData("https://sso.example.com", null, false)]
    [InlineData("https://sso.example.com", "true", true)]
    public void Roles_that_prove_nothing_are_for_installations_of_one_person(string? authority, string? setting, bool allowed)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Auth:Authority", authority), new("Providers:AllowUnboundRoles", setting)])
            .Build();
        var options = new AwsOptions();

        CompositionExtensions.Configure(options, configuration, emulator: null);

        Assert.Equal(allowed, options.AllowUnboundRoles);
    }
}
