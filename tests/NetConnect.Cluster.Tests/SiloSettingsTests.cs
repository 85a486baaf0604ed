using Microsoft.Extensions.Configuration;
using NetConnect.Silo;

namespace NetConnect.Cluster.Tests;

/// <summary>What is wrong with a start is said before anything is started.</summary>
public class SiloSettingsTests
{
    [Theory]
    [InlineData("Role", "nonsense", "--role is silo, gateway or all, not nonsense.")]
    [InlineData("Role", "1", "--role is silo, gateway or all, not 1.")]
    [InlineData("SiloPort", "many", "A setting has a value of the wrong kind: many is not a valid value for Int32. (Parameter 'value')")]
    [InlineData("Node", "two words", "--node is 1 to 100 letters, digits, `.`, `_` and `-`.")]
    public void Fault_of_a_setting_is_told_plainly(string name, string value, string told) => Assert.Equal(told, Read((name, value)).Fault);

    [Theory]
    [InlineData("silo", SiloRole.Silo)]
    [InlineData("Gateway", SiloRole.Gateway)]
    [InlineData("ALL", SiloRole.All)]
    public void Role_is_read_whatever_its_case(string text, SiloRole role)
    {
        var (settings, fault) = Read(("Role", text));

        Assert.Null(fault);
        Assert.Equal(role, settings.Role);
    }

    [Fact]
    public void What_must_be_given_is_named_with_its_flag()
    {
        var fault = SiloSettings.Read(new ConfigurationBuilder().Build()).Fault;

        Assert.Contains("--node is the name of this process", fault, StringComparison.Ordinal);
        Assert.Contains("--database says how to reach PostgreSQL", fault, StringComparison.Ordinal);
    }

    private static (SiloSettings Settings, string? Fault) Read((string Name, string Value) setting) => SiloSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["NetConnect:Node"] = "one", ["NetConnect:Database"] = "Host=db", [$"NetConnect:{setting.Name}"] = setting.Value })
        .Build());
}
