using System.Text.Json;
using NetConnect.Api.Connections;
using NetConnect.Api.Input;
using NetConnect.Api.Tests.Support;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Tests.Connections;

public class ConnectionBodyTests
{
    private const string Left = "33333333-0000-4000-8000-000000000001";
    private const string Right = "33333333-0000-4000-8000-000000000002";

    private static ConnectionInput Request(BodyReader body) => ConnectionBody.ReadRequest(body, Sample.Noon);

    private static string Body(string more = "", string right = Right) =>
        $$"""{"name": "n", "resource_left": "{{Left}}", "resource_right": "{{right}}"{{more}}}""";

    [Fact]
    public void ReadRequest_Whole_HasNoFaults() => Assert.Empty(Bodies.Faults(Body("""
        , "ctype": "AWS_PEERING", "needs": [{"to": "right", "protocol": "tcp", "ports": "5432"}],
        "requirements": {"min_bandwidth_mbps": 100, "encrypted": "none", "max_monthly_cost": 12.5, "expected_gb": 10, "exclude_ctypes": ["AWS_VPN"]},
        "adopt": "USE", "expires_at": "2026-03-01T12:00:01Z", "protected": true
        """), Request));

    [Fact]
    public void ReadRequest_ResourceWithItself_IsAFault() =>
        Assert.Equal(["/resource_right not-allowed"], Bodies.Faults(Body(right: Left), Request));

    [Fact]
    public void ReadDryRun_WithoutName_IsFine() => Assert.Empty(
        Bodies.Faults($$"""{"resource_left": "{{Left}}", "resource_right": "{{Right}}"}""", body => ConnectionBody.ReadDryRun(body, Sample.Noon)));

    [Fact]
    public void ReadRequest_EverythingWrong_ListsEverything() => Assert.Equal(
        [
            "/adopt unknown-value",
            "/ctype unknown-value",
            "/expires_at bad-format",
            "/name required",
            "/needs/0/ports required",
            "/needs/0/to unknown-value",
            "/protected wrong-type",
            "/requirements/encrypted unknown-value",
            "/requirements/exclude_ctypes/1 wrong-type",
            "/requirements/expected_gb out-of-range",
            "/requirements/max_monthly_cost wrong-type",
            "/requirements/min_bandwidth_mbps out-of-range",
            "/resource_left bad-format",
            "/resource_right required",
        ],
        Bodies.Faults("""
            {"resource_left": "web", "ctype": "PEERING", "adopt": "use", "expires_at": "2026-03-02", "protected": "yes", "needs": [{"to": "up", "protocol": "tcp"}],
             "requirements": {"min_bandwidth_mbps": 0, "encrypted": "yes", "max_monthly_cost": "5", "expected_gb": -1,
                              "exclude_ctypes": ["AWS_VPN", 1]}}
            """, Request));

    [Theory]
    [InlineData("2026-03-01T11:59:59Z", "/expires_at out-of-range")]
    [InlineData("2026-03-01T12:00:00Z", "/expires_at out-of-range")]
    [InlineData("2026-03-01T13:30:00+02:00", "/expires_at out-of-range")]
    [InlineData("2026-03-02T12:00:00", "/expires_at bad-format")]
    [InlineData("2026-02-30T12:00:00Z", "/expires_at bad-format")]
    public void ReadRequest_ExpiryThatIsOverOrUnclear_IsAFault(string at, string fault) =>
        Assert.Equal([fault], Bodies.Faults(Body($$""", "expires_at": "{{at}}" """), Request));

    [Theory]
    [InlineData("""{"protected": false}""")]
    [InlineData("""{"name": "other", "needs": null, "requirements": {"expected_gb": 5}}""")]
    [InlineData("""{"expires_at": null}""")]
    public void ReadEdit_OfWhatHasPassedItsDate_LetsTheDateStay(string patch) => Assert.Empty(Edit(patch).Faults.All);

    [Fact]
    public void ReadEdit_LaidOverAChangeThatWaits_GoesOnFromIt()
    {
        var edit = Edit("""{"name": "other", "expires_at": null}""").Edit;

        Assert.Equal(("other", null), (edit.Name, edit.ExpiresAt));
        Assert.Equal(Sample.PendingEdit.Needs, edit.Needs);
    }

    [Fact]
    public void ReadEdit_OfThePair_SaysThatItStays() => Assert.Equal(
        ["/adopt immutable", "/ctype immutable", "/resource_left immutable", "/state unknown-member"],
        Edit("""{"resource_left": "x", "ctype": "AWS_VPN", "adopt": "USE", "state": "DOWN"}""").Faults.All
            .Select(fault => $"{fault.Pointer} {fault.Code}").Order(StringComparer.Ordinal));

    private static (ConnectionEdit Edit, InputFaults Faults) Edit(string patch)
    {
        using var document = JsonDocument.Parse(patch);
        var faults = new InputFaults();
        var connection = Sample.Connection with { Pending = Sample.PendingEdit, ExpiresAt = Sample.Noon.AddHours(-1) };
        var edit = MergePatch.Read(
            ConnectionMapper.Editable(connection),
            document.RootElement,
            ConnectionBody.Immutable,
            faults,
            body => ConnectionBody.ReadEdit(body, Sample.Noon, connection.ExpiresAt));
        return (edit, faults);
    }
}
