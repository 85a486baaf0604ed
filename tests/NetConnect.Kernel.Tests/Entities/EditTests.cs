using NetConnect.Kernel.Registrations;
using NetConnect.Kernel.Services;
using NetConnect.Model;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using System.Collections.Immutable;
using System.Text.Json;

namespace NetConnect.Kernel.Tests.Entities;

public class EditTests
{
    private static readonly Turn Turn = new(new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), 1, 0, "here", new());

    private static readonly ServiceState Service = new ServiceMachine()
        .Step(null, new CreateService("s", "shop", "", ["user:ann"], null, "user:ann"), Turn).State!;

    private static readonly RegisteredProvider Provider = new()
    {
        Id = "p", Name = "aws", Service = "s", Platform = Platform.Aws, Account = "111111111111", Region = "eu-west-1", ExternalId = "e", CreatedAt = Turn.At,
        Settings = ImmutableSortedDictionary<string, string>.Empty.Add("role_arn", "arn:secret"),
        Check = new("READY", [], "fine"),
    };

    [Fact]
    public void Edit_OfTheName_SwapsTheClaimInTheSameStep()
    {
        var edited = Edit(Service with { Name = "store" });

        Assert.Equal(["service-name/shop"], edited.Releases);
        Assert.Equal(["service-name/store"], edited.Claims);
        Assert.Equal(("store", 2L), (edited.State!.Name, edited.State.Generation));
    }

    [Fact]
    public void Edit_OfAMember_IsToldAndRecordedWithWhatItWas()
    {
        var edited = Edit(Service with { Owners = ["user:ann", "user:bob"] });

        Assert.Equal("Service shop changed: owners.", Assert.Single(edited.Events).Message);
        var audit = Assert.Single(edited.Audit);
        Assert.Equal("service.edit", audit.Action);
        Assert.Equal("""["user:ann"] -> ["user:ann","user:bob"]""", Assert.Single(audit.Detail).Value);
    }

    [Fact]
    public void Edit_ThatChangesNothing_IsNoEvent()
    {
        var edited = Edit(Service with { Owners = ["user:ann"] });

        Assert.Same(Service, edited.State);
        Assert.Empty(edited.Events);
    }

    [Fact]
    public void Edit_OfAnotherVersion_IsStaleAndChangesNothing()
    {
        var edited = Edit(Service with { Name = "store" }, ifGeneration: 2);

        Assert.Same(Service, edited.State);
        Assert.Equal(FaultKind.Stale, Assert.IsType<Fault>(edited.Reply).Kind);
    }

    [Fact]
    public void Delete_OfAnotherVersion_IsStaleAndChangesNothing()
    {
        var deleted = new ServiceMachine().Step(Service, new DeleteService("user:ann", 2), Turn);

        Assert.Same(Service, deleted.State);
        Assert.Equal(FaultKind.Stale, Assert.IsType<Fault>(deleted.Reply).Kind);
    }

    [Fact]
    public void Edit_OfSettings_ForgetsTheCheckAndKeepsThemOutOfTheAudit()
    {
        var settings = Provider.Settings.SetItem("role_arn", "arn:other");
        var edited = new RegistrationMachine().Step(Provider, new EditProvider("aws", settings, "user:ann", 1), Turn);

        Assert.Null(edited.State!.Check);
        Assert.DoesNotContain("arn:", JsonSerializer.Serialize(edited.Audit, NetConnectJson.Options), StringComparison.Ordinal);
        Assert.DoesNotContain("arn:", JsonSerializer.Serialize(edited.Events, NetConnectJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfOtherSettings_IsNotRecorded()
    {
        var message = new RecordCheck(new("UNREACHABLE", [], "no"), Provider.Settings.SetItem("role_arn", "arn:before"), "user:ann");

        Assert.Same(Provider, new RegistrationMachine().Step(Provider, message, Turn).State);
    }

    [Fact]
    public void State_AsStored_HasOnlyWhatIsKept() => Assert.Equal(
        ["created_at", "description", "generation", "id", "name", "owners"],
        JsonSerializer.SerializeToNode(Service, NetConnectJson.Options)!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void State_StoredBeforeThereWereEdits_IsAtItsFirstVersion() => Assert.Equal(1, JsonSerializer.Deserialize<ServiceState>(
        """{"id":"s","name":"shop","owners":["user:ann"],"created_at":"2030-01-01T00:00:00+00:00"}""", NetConnectJson.Options)!.Generation);

    private static Transition<ServiceState> Edit(ServiceState to, long ifGeneration = 1) => new ServiceMachine().Step(
        Service, new EditService(to.Name, to.Description, to.Owners, to.Approval, "user:ann", ifGeneration), Turn);
}
