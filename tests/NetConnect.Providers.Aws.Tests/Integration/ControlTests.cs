using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>Who registers an account must have shown to control it.</summary>
public sealed class ControlTests
{
    /// <summary>Nobody wrote an external id into its trust policy.</summary>
    private static ProviderAccess Unbound => SimCloud.Access("222222222222", "eu-west-1", "x-2", "open");

    private static ProviderAccess WithKeys(string reference, string service = "svc-1") => SimCloud.OrdersAccess with
    {
        Account = "000000000000",
        Service = service,
        Settings = Given.Tags(("credential", reference)),
    };

    [Fact]
    public async Task A_role_that_demands_the_external_id_proves_it()
    {
        await using var cloud = await SimCloud.StartAsync();

        var report = await cloud.Provider.CheckAccessAsync(SimCloud.OrdersAccess, SimCloud.Cancel);

        Assert.Equal((true, "ExternalIdDemanded"), Proof(report));
    }

    [Fact]
    public async Task A_role_that_works_without_is_neither_read_nor_changed_through()
    {
        await using var cloud = await SimCloud.StartAsync();

        var report = await cloud.Provider.CheckAccessAsync(Unbound, SimCloud.Cancel);
        var read = await cloud.Provider.ReadRegionAsync(Unbound, SimCloud.Cancel);
        var call = await cloud.Provider.ExecuteAsync(Unbound, Ec2Calls.DeleteGroup("sg-1"), "t", SimCloud.Cancel);

        Assert.Equal(AccessLevel.Unreachable, report.Level);
        Assert.Equal((false, "RoleUnbound"), Proof(report));
        Assert.Contains("sts:ExternalId", report.Message, StringComparison.Ordinal);
        Assert.Equal("RoleUnbound", Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Refused>(read).Code);
        Assert.Equal("RoleUnbound", Assert.IsType<OperationResult.Rejected>(call).Code);
        Assert.Equal(0, cloud.CallsOf("DescribeVpcs"));
    }

    [Fact]
    public async Task One_role_may_demand_one_of_several_external_ids()
    {
        await using var cloud = await SimCloud.StartAsync();

        foreach (var (externalId, isLetIn) in new[] { ("x-2", true), ("x-3", true), ("x-4", false) })
        {
            var report = await cloud.Provider.CheckAccessAsync(SimCloud.Access("222222222222", "eu-west-1", externalId, "shared"), SimCloud.Cancel);
            Assert.Equal(isLetIn, report.Level == AccessLevel.Ready);
        }
    }

    [Fact]
    public async Task Where_unbound_roles_are_allowed_a_condition_says_so()
    {
        await using var cloud = await SimCloud.StartAsync();
        using var local = cloud.With(allowUnboundRoles: true);

        var report = await local.CheckAccessAsync(Unbound, SimCloud.Cancel);

        Assert.Equal(AccessLevel.Ready, report.Level);
        Assert.Equal((false, "RoleUnbound"), Proof(report));
        Assert.Contains("sts:ExternalId", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_to_the_attempt_without_is_no_proof()
    {
        await using var cloud = await SimCloud.StartAsync();
        await cloud.FaultAsync(new { kind = "error", actions = new[] { "AssumeRole" }, skip = 1, count = 1, code = "Throttling", status = 400 });

        var first = await cloud.Provider.ReadRegionAsync(SimCloud.OrdersAccess, SimCloud.Cancel);
        var second = await cloud.Provider.ReadRegionAsync(SimCloud.OrdersAccess, SimCloud.Cancel);

        Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable>(first);
        Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Read>(second);
    }

    [Fact]
    public async Task Keys_that_are_a_secret_of_the_service_prove_it_and_anybodys_do_not()
    {
        await using var cloud = await SimCloud.StartAsync();
        using var own = cloud.With(secrets: new OneSecret("svc-1", "secret:aws", "test:test\n"));
        using var shared = cloud.With(secrets: new OneSecret("svc-1", "env:AWS", "test:test"));

        Assert.Equal((true, "OwnSecret"), Proof(await own.CheckAccessAsync(WithKeys("secret:aws"), SimCloud.Cancel)));
        Assert.Equal((false, "SharedCredentials"), Proof(await shared.CheckAccessAsync(WithKeys("env:AWS"), SimCloud.Cancel)));
        Assert.Equal((false, "SharedCredentials"), Proof(await cloud.Provider.CheckAccessAsync(WithKeys("secret:aws") with { Settings = Given.Tags() }, SimCloud.Cancel)));
    }

    [Fact]
    public async Task Keys_of_another_service_are_not_found()
    {
        await using var cloud = await SimCloud.StartAsync();
        using var provider = cloud.With(secrets: new OneSecret("svc-1", "secret:aws", "test:test"));

        var report = await provider.CheckAccessAsync(WithKeys("secret:aws", "svc-2"), SimCloud.Cancel);

        Assert.Equal(AccessLevel.Unreachable, report.Level);
        Assert.Contains("There is no secret:aws here.", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_name_neither_roles_nor_objects_to_those_who_may_not_see_them()
    {
        await using var cloud = await SimCloud.StartAsync();

        var read = await cloud.Provider.ReadRegionAsync(SimCloud.OrdersAccess with { ExternalId = "guessed" }, SimCloud.Cancel);

        Assert.DoesNotContain("arn:", Assert.IsType<ReadResult<ImmutableArray<ObservedNetwork>>.Refused>(read).Reason, StringComparison.Ordinal);
    }

    private static (bool?, string) Proof(AccessReport report)
    {
        var condition = Assert.Single(report.Conditions);
        Assert.Equal(AccessCondition.ControlProved, condition.Type);
        return (condition.Holds, condition.Reason);
    }
}
