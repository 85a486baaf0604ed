using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Tests.Support;

/// <summary>Callers, services and connections to try rules on: ann owns web (left), bob owns db (right).</summary>
internal static class Sample
{
    public static readonly Caller Ann = new("ann", []);
    public static readonly Caller Bob = new("bob", []);
    public static readonly Caller Eve = new("eve", ["team-eve"]);
    public static readonly Caller Operator = new("oda", [Caller.OperatorsGroup]);
    public static readonly Caller Auditor = new("aki", [Caller.AuditorsGroup]);

    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static ServiceView Web { get; } = Service("11111111-0000-4000-8000-000000000001", 3, "user:ann");

    public static ServiceView Db { get; } = Service("11111111-0000-4000-8000-000000000002", 5, "user:bob");

    public static ServiceView Service(string id, long version, params string[] owners) =>
        new() { Id = id, Name = id, Owners = [.. owners], Version = version, CreatedAt = Noon };

    public static ServiceView WithApproval(this ServiceView service, string[] approvers, params string[] autoFrom) =>
        service with { Approval = new ApprovalRule([.. approvers], 1, [.. autoFrom]) };

    public static ApprovalView Approval { get; } = new("ann", Noon, "sha256:1", ApprovalHow.Owner);

    /// <summary>Requested by the left side, which is approved; the right side is open.</summary>
    public static ConnectionView Connection { get; } = new()
    {
        Id = "22222222-0000-4000-8000-000000000001",
        Name = "web to db",
        ResourceLeft = "33333333-0000-4000-8000-000000000001",
        ResourceRight = "33333333-0000-4000-8000-000000000002",
        LeftService = Web.Id,
        RightService = Db.Id,
        Requester = Side.Left,
        State = "PENDING_APPROVAL",
        DesiredState = "ESTABLISHED",
        Request = "PENDING_APPROVAL",
        Provisioning = "NONE",
        Health = "UNKNOWN",
        Sync = "IN_SYNC",
        PlanHash = "sha256:1",
        LeftApproval = Approval,
        RequestedBy = "ann",
        CreatedAt = Noon,
        UpdatedAt = Noon,
        Generation = 1,
    };

    /// <summary>A change that the left side approved and the right side did not.</summary>
    public static PendingEditView PendingEdit { get; } = new()
    {
        Type = LinkType.AwsPeering,
        Needs = [new(Side.Right, Protocol.Tcp, new PortRange(5432, 5432))],
        PlanHash = "sha256:2",
        Ballot = new(Approval, null, []),
        By = "user:ann",
        At = Noon,
        ExpiresAt = Noon.AddDays(7),
    };
}
