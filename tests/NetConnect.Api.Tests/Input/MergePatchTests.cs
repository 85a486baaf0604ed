using System.Text.Json;
using NetConnect.Api.Input;
using NetConnect.Api.Providers;
using NetConnect.Api.Resources;
using NetConnect.Api.Services;
using NetConnect.Api.Tests.Support;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Tests.Input;

public class MergePatchTests
{
    private static readonly ServiceView Service = Sample.Web.WithApproval(["user:eve"], Sample.Db.Id) with { Description = "shop" };

    private static readonly ProviderView Provider = new()
    {
        Id = "p", Name = "aws", Service = Sample.Web.Id, Platform = Platform.Aws, Account = "111111111111", Region = "eu-west-1",
        Settings = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty
            .Add("role_arn", "arn:aws:iam::111111111111:role/netconnect").Add("credential", "env:KEY"),
        ExternalId = "e", Version = 1, CreatedAt = Sample.Noon,
    };

    [Fact]
    public void Read_AnEmptyPatch_LeavesAllAsItIs()
    {
        var (edit, faults) = Edit("{}");

        Assert.Empty(faults);
        Assert.Equal((Service.Name, "shop"), (edit.Name, edit.Description));
        Assert.Equal(Service.Owners, edit.Owners);
        Assert.Equal(["user:eve"], edit.Approval!.Approvers);
        Assert.Equal([Sample.Db.Id], edit.Approval.AutoApproveFrom);
    }

    [Fact]
    public void Read_AMember_ChangesThatOne()
    {
        var (edit, _) = Edit("""{"name": "web shop"}""");

        Assert.Equal(("web shop", "shop"), (edit.Name, edit.Description));
    }

    [Fact]
    public void Read_Null_TakesAnOptionalMemberAway()
    {
        var (edit, faults) = Edit("""{"description": null, "approval": {"auto_approve_from": null}}""");

        Assert.Empty(faults);
        Assert.Equal("", edit.Description);
        Assert.Equal(["user:eve"], edit.Approval!.Approvers);
        Assert.Empty(edit.Approval.AutoApproveFrom);
        Assert.Null(Edit("""{"approval": null}""").Edit.Approval);
    }

    [Fact]
    public void Read_FaultsOfAllKinds_AreAllListed() => Assert.Equal(
        [
            "/approval/approvers/0 bad-format", "/approval/who unknown-member", "/created_at unknown-member", "/id unknown-member",
            "/name required", "/owners too-short",
        ],
        Edit("""
            {"name": null, "owners": [], "approval": {"approvers": ["eve"], "who": null}, "id": "x", "created_at": null}
            """).Faults);

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("null")]
    public void Read_WhatIsNoObject_IsOneFault(string patch) => Assert.Equal([" wrong-type"], Edit(patch).Faults);

    [Fact]
    public void Read_ASetting_ChangesThatOneAndNullRemovesIt()
    {
        var edit = ReadProvider("""{"settings": {"credential": null, "role_arn": "arn:aws:iam::111111111111:role/other"}}""", out var faults);

        Assert.Empty(faults);
        Assert.Equal(["role_arn=arn:aws:iam::111111111111:role/other"], edit.Settings.Select(setting => $"{setting.Key}={setting.Value}"));
    }

    [Fact]
    public void Read_WhatCanNotChange_IsNamedEach()
    {
        ReadProvider("""{"service": "s", "account": "111111111111", "region": null, "provider_type": "GCP", "settings": {"role_arn": "arn:aws:iam::222222222222:role/x"}}""", out var faults);

        Assert.Equal(
            ["/account immutable", "/provider_type immutable", "/region immutable", "/service immutable", "/settings/role_arn bad-format"],
            faults);
    }

    [Fact]
    public void Read_FiltersOfAResource_AreReplacedAsAWhole()
    {
        var resource = new ResourceView
        {
            Id = "r", Name = "n", Service = "s", Owners = ["user:bob"], Provider = "p", NetworkId = "vpc-1a1a1a1a",
            Subnet = Model.Addresses.Cidr.Parse("10.0.0.0/24"), L4Filters = [new(Protocol.Tcp, new(443, 443))], Version = 1, CreatedAt = Sample.Noon,
        };

        Assert.Equal(resource.L4Filters, Read("{}").L4Filters);
        Assert.Empty(Read("""{"l4filters": []}""").L4Filters);
        Assert.Equal([L4Filter.Default], Read("""{"l4filters": null}""").L4Filters);

        ResourceEdit Read(string patch) => Patched(ResourceMapper.Editable(resource), patch, [], ResourceBody.ReadEdit, out _);
    }

    private static (ServiceEdit Edit, string[] Faults) Edit(string patch) =>
        (Patched(ServiceMapper.Editable(Service), patch, [], ServiceBody.ReadEdit, out var faults), faults);

    private static ProviderEdit ReadProvider(string patch, out string[] faults) => Patched(
        ProviderMapper.Editable(Provider), patch, ProviderBody.Immutable, body => ProviderBody.ReadEdit(body, Provider), out faults);

    private static T Patched<T>(JsonElement current, string patch, IReadOnlyCollection<string> immutable, Func<BodyReader, T> read, out string[] lines)
    {
        var faults = new InputFaults();
        var edit = MergePatch.Read(current, JsonDocument.Parse(patch).RootElement, immutable, faults, read);
        lines = [.. faults.All.Select(fault => $"{fault.Pointer} {fault.Code}").Order(StringComparer.Ordinal)];
        return edit;
    }
}
