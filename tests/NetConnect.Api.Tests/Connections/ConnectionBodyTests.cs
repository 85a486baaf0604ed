using NetConnect.Api.Connections;
using NetConnect.Api.Tests.Support;

namespace NetConnect.Api.Tests.Connections;

public class ConnectionBodyTests
{
    private const string Left = "33333333-0000-4000-8000-000000000001";
    private const string Right = "33333333-0000-4000-8000-000000000002";

    private static string Body(string more = "", string right = Right) =>
        $$"""{"name": "n", "resource_left": "{{Left}}", "resource_right": "{{right}}"{{more}}}""";

    [Fact]
    public void ReadRequest_Whole_HasNoFaults() => Assert.Empty(Bodies.Faults(Body("""
        , "ctype": "AWS_PEERING", "needs": [{"to": "right", "protocol": "tcp", "ports": "5432"}],
        "requirements": {"min_bandwidth_mbps": 100, "encrypted": "none", "max_monthly_cost": 12.5, "expected_gb": 10, "exclude_ctypes": ["AWS_VPN"]}
        """), ConnectionBody.ReadRequest));

    [Fact]
    public void ReadRequest_ResourceWithItself_IsAFault() =>
        Assert.Equal(["/resource_right not-allowed"], Bodies.Faults(Body(right: Left), ConnectionBody.ReadRequest));

    [Fact]
    public void ReadDryRun_WithoutName_IsFine() => Assert.Empty(
        Bodies.Faults($$"""{"resource_left": "{{Left}}", "resource_right": "{{Right}}"}""", ConnectionBody.ReadDryRun));

    [Fact]
    public void ReadRequest_EverythingWrong_ListsEverything() => Assert.Equal(
        [
            "/ctype unknown-value",
            "/name required",
            "/needs/0/ports required",
            "/needs/0/to unknown-value",
            "/requirements/encrypted unknown-value",
            "/requirements/exclude_ctypes/1 wrong-type",
            "/requirements/expected_gb out-of-range",
            "/requirements/max_monthly_cost wrong-type",
            "/requirements/min_bandwidth_mbps out-of-range",
            "/resource_left bad-format",
            "/resource_right required",
        ],
        Bodies.Faults("""
            {"resource_left": "web", "ctype": "PEERING", "needs": [{"to": "up", "protocol": "tcp"}],
             "requirements": {"min_bandwidth_mbps": 0, "encrypted": "yes", "max_monthly_cost": "5", "expected_gb": -1,
                              "exclude_ctypes": ["AWS_VPN", 1]}}
            """, ConnectionBody.ReadRequest));
}
