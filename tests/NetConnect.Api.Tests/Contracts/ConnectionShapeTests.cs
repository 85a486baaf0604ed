using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Api.Connections;
using NetConnect.Api.Tests.Support;
using NetConnect.Contracts;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Tests.Contracts;

public class ConnectionShapeTests
{
    /// <summary>The contract's example, with its dots filled in.</summary>
    private const string Example = """
        {"id": "22222222-0000-4000-8000-000000000001", "name": "web to db",
         "resource_left": "33333333-0000-4000-8000-000000000001", "resource_right": "33333333-0000-4000-8000-000000000002",
         "ctype": "AWS_PEERING",
         "state": "ESTABLISHED", "desired_state": "ESTABLISHED", "details": {"peering_id": "pcx-1a1a1a1a"},
         "request": "APPROVED", "provisioning": "PROVISIONED", "health": "UP", "sync": "IN_SYNC", "verified_by": ["PROVIDER", "PATH"],
         "reason": null, "plan_hash": "sha256:1",
         "approvals": {"left": {"by": "ann", "at": "2026-03-01T12:00:00Z", "plan_hash": "sha256:1", "how": "OWNER"}, "right": null},
         "cost": {"currency": "USD", "fixed_monthly": "0.00", "per_gb": "0.01", "at_gb": 100, "monthly": "1.00",
                  "paid_by": ["left", "right"], "assumes": "100 GB a month"},
         "conditions": [{"type": "LeftRoutes", "status": "True", "reason": "Present", "message": "ok", "since": "2026-03-01T12:00:00Z"}],
         "exposure": {"left": [{"protocol": "icmp", "from": "10.0.0.0/24"}], "right": []},
         "requested_by": "ann", "created_at": "2026-03-01T12:00:00Z", "updated_at": "2026-03-01T12:00:00Z",
         "expires_at": "2026-03-02T12:00:00Z", "protected": true, "adopt": "USE",
         "votes": [{"side": "left", "by": "ann", "at": "2026-03-01T12:00:00Z", "plan_hash": "sha256:1", "how": "OWNER"}], "pending_edit": null,
         "generation": 1, "observed_generation": 1}
        """;

    private static readonly ConnectionView View = Sample.Connection with
    {
        Type = LinkType.AwsPeering,
        State = "ESTABLISHED",
        Details = Sample.Connection.Details.SetItem("peering_id", "pcx-1a1a1a1a"),
        Request = "APPROVED",
        Provisioning = "PROVISIONED",
        Health = "UP",
        VerifiedBy = ["PROVIDER", "PATH"],
        Cost = new(0, 0.01m, 100, 1, [Side.Left, Side.Right], "100 GB a month"),
        Conditions = [new("LeftRoutes", "True", "Present", "ok", Sample.Noon)],
        LeftExposure = [new(Protocol.Icmp, null, Cidr.Parse("10.0.0.0/24"))],
        Votes = [new(Side.Left, "ann", Sample.Noon, "sha256:1", ApprovalHow.Owner)],
        ExpiresAt = Sample.Noon.AddDays(1),
        Protected = true,
        Adopt = Adoption.Use,
        ObservedGeneration = 1,
    };

    [Fact]
    public void Map_Connection_HasEveryMemberOfTheContract()
    {
        var actual = JsonSerializer.SerializeToNode(ConnectionMapper.Map(View), ContractsJson.Default.ConnectionDto)!.AsObject();

        foreach (var (name, expected) in JsonNode.Parse(Example)!.AsObject())
            Assert.True(
                actual.ContainsKey(name) && JsonNode.DeepEquals(expected, actual[name]),
                $"{name} should be {expected?.ToJsonString() ?? "null"}, is {actual[name]?.ToJsonString() ?? "null or absent"}");
    }

    [Fact]
    public void ConnectionDto_ReadBack_IsTheSameJson()
    {
        var json = JsonSerializer.Serialize(ConnectionMapper.Map(View), ContractsJson.Default.ConnectionDto);
        var back = JsonSerializer.Deserialize(json, ContractsJson.Default.ConnectionDto)!;

        Assert.Equal(json, JsonSerializer.Serialize(back, ContractsJson.Default.ConnectionDto));
    }
}
