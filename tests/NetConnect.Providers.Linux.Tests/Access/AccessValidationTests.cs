using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Providers.Linux.Access;
using NetConnect.Providers.Linux.Tests.Support;

namespace NetConnect.Providers.Linux.Tests.Access;

/// <summary>What a user typed: all faults at once, and nothing that a shell could take for a command.</summary>
public class AccessValidationTests
{
    private static readonly ImmutableSortedDictionary<string, string> Ssh = Given.Tags(
        ("reach", "ssh"), ("ssh_target", "root@gw1.example.net"), ("ssh_host_key", "gw1.example.net ssh-ed25519 AAAA"), ("credential", "secret:key"));

    [Fact]
    public void Validate_AHostByItsName_FindsNoFault() => Assert.Empty(Faults("gw1.example.net", Ssh));

    [Fact]
    public void Validate_AHostBehindAnotherPort_IsAnotherAccount()
    {
        var settings = Ssh.SetItem("ssh_target", "root@gw1.example.net:2222");

        Assert.Equal(["account-not-target"], Faults("gw1.example.net", settings));
        Assert.Empty(Faults("gw1.example.net_2222", settings));
    }

    [Fact]
    public void Validate_SomebodyElsesHost_CanNotBeSpokenFor() => Assert.Equal(["account-not-target"], Faults("bank.example.net", Ssh));

    [Fact]
    public void Validate_AHostThatCallsItselfLocal_IsRefused() => Assert.Equal(["account-not-target"], Faults("local-1", Ssh.SetItem("ssh_target", "root@local-1")));

    [Fact]
    public void Validate_ThisMachine_TakesAnOperatorsWord()
    {
        Assert.Equal(["local-not-allowed"], Faults("local", Given.Tags(("reach", "local"))));
        Assert.Empty(Faults("local", Given.Tags(("reach", "local")), allowsLocal: true));
        Assert.Equal(["account-not-local"], Faults("gw1", Given.Tags(("reach", "local")), allowsLocal: true));
    }

    [Fact]
    public void Validate_NothingGiven_NamesAllThatIsMissing() =>
        Assert.Equal(["bad-ssh-target", "missing-host-key", "missing-credential"], Faults("gw1.example.net", Given.Tags(("reach", "ssh"))));

    [Theory]
    [InlineData("ssh_target", "root@gw1;reboot", "bad-ssh-target")]
    [InlineData("ssh_target", "-oProxyCommand=reboot@x", "bad-ssh-target")]
    [InlineData("ssh_target", "root@-oProxyCommand=reboot", "bad-ssh-target")]
    [InlineData("ssh_target", "root@gw1.example.net\nreboot", "bad-ssh-target")]
    [InlineData("ssh_target", "root@gw1.example.net:0", "bad-ssh-target")]
    [InlineData("ssh_host_key", "a ssh-ed25519 AAAA\n* ssh-ed25519 BBBB", "bad-host-key")]
    [InlineData("underlay", "wan; reboot", "bad-interface")]
    [InlineData("underlay", "wan\n", "bad-interface")]
    [InlineData("underlay", "../../etc", "bad-interface")]
    [InlineData("endpoint", "1.2.3.4; reboot", "bad-endpoint")]
    [InlineData("endpoint", "1.2.3", "bad-endpoint")]
    [InlineData("endpoint", "::1", "bad-endpoint")]
    [InlineData("endpoint", "0x7f.0.0.1", "bad-endpoint")]
    [InlineData("reach", "telnet", "bad-reach")]
    public void Validate_HostileSettings(string name, string value, string code) => Assert.Contains(code, Faults("gw1.example.net", Ssh.SetItem(name, value)));

    [Theory]
    [InlineData("gw1;reboot")]
    [InlineData("gw1 gw2")]
    [InlineData("$(reboot)")]
    [InlineData("gw1\n")]
    [InlineData("-gw1")]
    [InlineData("../gw1")]
    [InlineData("")]
    public void Names_ThatAShellCouldTakeForMore_AreNoAccountsAndNoGateways(string name)
    {
        Assert.Contains("bad-account", Faults(name, Ssh));
        Assert.NotNull(LinuxSettings.FaultOf(Access("gw1.example.net", Ssh), name));
    }

    [Fact]
    public void Gateway_Host_IsNeverTheServersOwnMachine()
    {
        Assert.Null(LinuxSettings.FaultOf(Access("gw1.example.net", Ssh), "host"));
        Assert.NotNull(LinuxSettings.FaultOf(Access("local", Given.Tags(("reach", "local"))), "host"));
    }

    private static IEnumerable<string> Faults(string account, ImmutableSortedDictionary<string, string> settings, bool allowsLocal = false) =>
        AccessValidation.Validate(Access(account, settings), AnySecret.Instance, allowsLocal).Select(fault => fault.Code);

    private static ProviderAccess Access(string account, ImmutableSortedDictionary<string, string> settings) => new("prv-1", Platform.Linux, account, "here", settings, "ext");
}
