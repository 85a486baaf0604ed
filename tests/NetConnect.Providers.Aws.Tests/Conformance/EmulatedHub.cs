using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Ec2;
using NetConnect.Conformance;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Planning;
using Cidr = NetConnect.Model.Addresses.Cidr;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>The same two VPCs, joined over the hub of a third account.</summary>
internal sealed class EmulatedHub(TimeProvider clock) : EmulatedAws(clock)
{
    private const string Account = "333333333333";

    public override LinkType? Type => LinkType.AwsTransitGateway;

    public override CloudSite Hub { get; } = new(
        NetworkRef.Hub(Platform.Aws, Account, Region),
        Region,
        ImmutableSortedDictionary<string, string>.Empty.Add("role_arn", $"arn:aws:iam::{Account}:role/netconnect").Add("hub", "create"),
        Cidr.Parse("10.5.1.0/24"),
        Cidr.Parse("10.5.2.0/24"));

    /// <summary>What something hangs on stays as long as it does.</summary>
    public override bool CanGo(CloudThing thing) => thing.Kind is not ("gateway" or "gateway-table");

    public override void DoByHand(CloudSite site, ProviderOperation operation)
    {
        var a = operation.Arguments;
        switch (operation.Name)
        {
            case TransitCalls.CreateShareAction:
                Share(site.Network.Account, operation.Name, new() { ["name"] = "theirs", ["resourceArns"] = new JsonArray(a["resourceArn"]), ["principals"] = new JsonArray(a["principal"]) });
                break;
            case TransitCalls.AcceptShareAction:
                var invitation = Emulator.Locked(_ => Emulator.World.ResourceShares[a["resourceShareArn"]].Members.Find(member => member.Entity == site.Network.Account)!.Invitation!.Arn);
                Share(site.Network.Account, operation.Name, new() { ["resourceShareInvitationArn"] = invitation });
                break;
            default:
                base.DoByHand(site, operation);
                break;
        }
    }

    public override void RemoveByHand(CloudThing thing)
    {
        var account = thing.Text.Split(' ')[0];
        if (thing.Kind == "attachment")
            Do(account, "DeleteTransitGatewayVpcAttachment", [new("TransitGatewayAttachmentId", thing.Id)]);
        else if (thing.Kind == "share")
            Share(account, TransitCalls.DeleteShareAction, new() { ["resourceShareArn"] = thing.Id });
        else
            base.RemoveByHand(thing);
    }

    private void Share(string account, string action, JsonObject body)
    {
        var method = action == TransitCalls.DeleteShareAction ? "DELETE" : "POST";
        var answer = Emulator.Ram.Handle(CallerIdentity.Root(account), Region, method, $"/{action.ToLowerInvariant()}", body);
        Assert.True(answer.ErrorCode is null, $"{action} by hand: {answer.Xml}");
    }
}
