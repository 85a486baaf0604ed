using NetConnect.Model.Links;
using NetConnect.Providers.Linux.Execution;
using NetConnect.Providers.Linux.Planning;
using NetConnect.Providers.Linux.Reach;
using NetConnect.Providers.Linux.Tests.Support;

namespace NetConnect.Providers.Linux.Tests.Execution;

/// <summary>How a script ended, and what that means.</summary>
public class LinuxExecutorTests
{
    private static readonly ProviderOperation Call = Script.Of(Given.Web, "AddRoute", OperationEffect.Create, "true");

    [Fact]
    public async Task Execute_WhatEndsWell_IsDone() => Assert.IsType<OperationResult.Completed>(await ExecuteAsync(new(0, "", "")));

    [Theory]
    [InlineData(2, "RTNETLINK answers: Operation not permitted")]
    [InlineData(2, "RTNETLINK answers: File exists")]
    [InlineData(127, "sh: 1: nft: not found")]
    [InlineData(1, "Error: Unknown device type.")]
    public async Task Execute_WhatFailsAgainTheSameWay_IsRejected(int code, string error) => Assert.IsType<OperationResult.Rejected>(await ExecuteAsync(new(code, "", error)));

    [Theory]
    [InlineData(255, "client_loop: send disconnect: Broken pipe", true, true)]
    [InlineData(255, "ssh: connect to host gw1 port 22: Connection refused", false, false)]
    [InlineData(2, "RTNETLINK answers: Device or resource busy", true, true)]
    [InlineData(1, "Cannot open network namespace \"gone\": No such file or directory", true, false)]
    [InlineData(124, "", true, true)]
    public async Task Execute_WhatMayGoBetterNextTime_IsRetried_AndSaysWhetherSomethingWasDone(int code, string error, bool hasRun, bool isUnknown) =>
        Assert.Equal(isUnknown, Assert.IsType<OperationResult.Retryable>(await ExecuteAsync(new(code, "", error, hasRun))).OutcomeUnknown);

    [Fact]
    public async Task Execute_WhatIsNoScript_RunsNothing()
    {
        var reach = new FixedReach(_ => new(0, "", ""));

        Assert.IsType<OperationResult.Rejected>(await LinuxExecutor.ExecuteAsync(reach, new("CreateRoute", OperationEffect.Create, Given.Tags()), TestContext.Current.CancellationToken, TestContext.Current.CancellationToken));
        Assert.Empty(reach.Ran);
    }

    [Theory]
    [InlineData("Cannot open network namespace \"x\": No such file or directory", true)]
    [InlineData("setting the network namespace \"x\" failed: Invalid argument", true)]
    [InlineData("Cannot open network namespace \"x\": Permission denied", false)]
    [InlineData("RTNETLINK answers: Invalid argument", false)]
    public void NoNamespace_IsSaidWithAuthority_OrNotAtAll(string error, bool isGone) => Assert.Equal(isGone, ScriptErrors.IsNoNamespace(error));

    private static Task<OperationResult> ExecuteAsync(ScriptResult result) =>
        LinuxExecutor.ExecuteAsync(new FixedReach(_ => result), Call, TestContext.Current.CancellationToken, TestContext.Current.CancellationToken);
}
