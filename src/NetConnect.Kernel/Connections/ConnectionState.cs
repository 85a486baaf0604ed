using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Connections;

/// <summary>A bidirectional link between two resources: the wish, the approvals, and what is known of both halves.</summary>
public sealed record ConnectionState : ActorState
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ConnectionEnd Left { get; init; }

    public required ConnectionEnd Right { get; init; }

    /// <summary>Whose service asked.</summary>
    public required Side Requester { get; init; }

    public ImmutableArray<Need> Needs { get; init; } = [];

    public LinkRequirements Requirements { get; init; } = LinkRequirements.None;

    /// <summary>What may be done with a link that joins the two networks already.</summary>
    public Adoption? Adopt { get; init; }

    /// <summary>How often somebody asked to go on with what others keep removing.</summary>
    public int Retries { get; init; }

    /// <summary>When it is to be removed by itself; never when absent.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>It can't be deleted until somebody takes this back.</summary>
    public bool Protected { get; init; }

    /// <summary>Which of its service's places for requests that wait it has; none once it waits no more.</summary>
    public int? Place { get; init; }

    /// <summary>When people are told that it ends soon; none once they were, or when it was to end soon from the start.</summary>
    public DateTimeOffset? ExpiryNoticeAt { get; init; }

    /// <summary>When <see cref="ExpiresAt"/> is acted upon; none once it was.</summary>
    public DateTimeOffset? ExpiryDueAt { get; init; }

    /// <summary>What was chosen.</summary>
    public required LinkType Type { get; init; }

    /// <summary>What was, or is to be, approved.</summary>
    public required string PlanHash { get; init; }

    public required DesiredState Desired { get; init; }

    public required RequestPhase Request { get; init; }

    public required ProvisioningPhase Provisioning { get; init; }

    /// <summary>Counts edits of the wish: what clients know as the ETag.</summary>
    public long Generation { get; init; } = 1;

    /// <summary>The last generation that changed what the halves are asked for: a new name is none of theirs.</summary>
    public long HalvesGeneration { get; init; } = 1;

    /// <summary>Counts the changes of what either side is asked for: a late message never undoes a newer one.</summary>
    public long WishRevision { get; init; }

    /// <summary>The last generation that both sides have carried out.</summary>
    public long ObservedGeneration { get; init; }

    /// <summary>Rises on migration and on a new try after a failure.</summary>
    public int Incarnation { get; init; } = 1;

    /// <summary>What both halves are to become.</summary>
    public HalfGoal Goal { get; init; }

    public Approval? LeftApproval { get; init; }

    public Approval? RightApproval { get; init; }

    public ImmutableArray<Vote> Votes { get; init; } = [];

    /// <summary>Who took it down for a while.</summary>
    public Suspension? Suspension { get; init; }

    public required DateTimeOffset RequestExpiresAt { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Why it is in the state it is in, when that needs a reason.</summary>
    public string? Reason { get; init; }

    public LinkHealth Health { get; init; }

    /// <summary>The last health that was not unknown.</summary>
    public LinkHealth? KnownHealth { get; init; }

    public LinkSync Sync { get; init; }

    public ImmutableArray<string> VerifiedBy { get; init; } = [];

    public ImmutableArray<Condition> Conditions { get; init; } = [];

    public int Resends { get; init; }

    /// <summary>When wishes without echo are sent again.</summary>
    public DateTimeOffset? ResendAt { get; init; }

    /// <summary>Child row.</summary>
    [JsonIgnore]
    public DecisionRecord Decision { get; init; } = new();

    /// <summary>Child row: a change of the plan that waits for approval.</summary>
    [JsonIgnore]
    public PendingEdit? Pending { get; init; }

    /// <summary>Child row.</summary>
    [JsonIgnore]
    public HalfTrack LeftHalf { get; init; } = HalfTrack.Fresh;

    /// <summary>Child row.</summary>
    [JsonIgnore]
    public HalfTrack RightHalf { get; init; } = HalfTrack.Fresh;

    /// <summary>Child rows: by network, the hubs that the link passes, and those that it has passed and not let go of yet.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, HubTrack> Hubs { get; init; } = ImmutableSortedDictionary<string, HubTrack>.Empty;

    [JsonIgnore]
    public ConnectionStatus Status => StateTable.Derive(Desired, Request, Provisioning, KnownHealth);

    [JsonIgnore]
    public ActorKey Key => ActorKey.Connection(Id);

    [JsonIgnore]
    public ImmutableArray<string> Scopes => Left.Service == Right.Service ? [Left.Service] : [Left.Service, Right.Service];

    public ConnectionEnd End(Side side) => side == Side.Left ? Left : Right;

    public HalfTrack Half(Side side) => side == Side.Left ? LeftHalf : RightHalf;

    [JsonIgnore]
    public EditPhase Edit => Pending is null ? EditPhase.None : EditPhase.PendingApproval;

    /// <summary>Who has approved the plan in force, or the one that was asked for.</summary>
    [JsonIgnore]
    public Ballot Ballot => new() { Left = LeftApproval, Right = RightApproval, Votes = Votes };

    /// <summary>The ballot that is open: of a change when one waits, else of the request.</summary>
    [JsonIgnore]
    public Ballot OpenBallot => Pending?.Ballot ?? Ballot;

    /// <summary>Somebody's word is waited for.</summary>
    [JsonIgnore]
    public bool AwaitsApproval =>
        Desired != DesiredState.Deleted && (Request == RequestPhase.PendingApproval || Pending is not null);

    public ConnectionState WithHalf(Side side, HalfTrack half) =>
        side == Side.Left ? this with { LeftHalf = half } : this with { RightHalf = half };

    public ConnectionState WithBallot(Ballot ballot) =>
        this with { LeftApproval = ballot.Left, RightApproval = ballot.Right, Votes = ballot.Votes };
}
