using NetConnect.Providers.Linux.Planning;
using NetConnect.Providers.Linux.Reach;

namespace NetConnect.Providers.Linux.Tests.Reach;

/// <summary>Scripts as a real shell takes them.</summary>
public class ScriptTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("it's; $(id) `id` \"x\" \\ end")]
    [InlineData("two\nlines")]
    [InlineData("'''")]
    [InlineData("")]
    public async Task Quoted_WhateverIsInIt_IsOneWord(string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        Assert.Equal($"[{text}]", (await RunAsync(WholeScript.Of($"printf '[%s]' {Script.Quoted(text)}"))).Output);
    }

    [Fact]
    public async Task Script_ThatBreaksOffAnywhere_DoesNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        var whole = WholeScript.Of("echo one\ncat <<'TEXT'\ntwo\nTEXT\nif true; then\n  echo three\nfi");

        Assert.Equal("one\ntwo\nthree\n", (await RunAsync(whole)).Output);
        for (var length = 0; length < whole.Length - 2; length++)
            Assert.Equal("", (await RunAsync(whole[..length])).Output);
    }

    [Fact]
    public async Task Script_OfWhatFails_EndsThere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        var ended = await RunAsync(WholeScript.Of("echo one\nfalse\necho two"));

        Assert.False(ended.Succeeded);
        Assert.Equal("one\n", ended.Output);
    }

    [Fact]
    public async Task Program_ThatIsNotThere_HasRunNothing()
    {
        var ended = await Shell.RunAsync(["/nowhere/netconnect"], "", TestContext.Current.CancellationToken);

        Assert.False(ended.Succeeded || ended.HasRun);
    }

    [Fact]
    public async Task Ssh_ToAGatewayWhoseNameIsNone_CallsNobody()
    {
        var reach = new SshReach("root@127.0.0.1:1", kept: null, "/nowhere/key", "/nowhere/hosts", TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<ArgumentException>(() => reach.RunAsync("x; reboot", "true", TestContext.Current.CancellationToken));
    }

    private static Task<ScriptResult> RunAsync(string script) => Shell.RunAsync(["sh", "-eu", "-s"], script, TestContext.Current.CancellationToken);
}
