using NetConnect.Model.Entities;
using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Estate;

/// <summary>A service as it is.</summary>
public sealed record ServiceView : IVersioned
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Principals, <c>user:NAME</c> or <c>group:NAME</c>.</summary>
    public required ImmutableArray<string> Owners { get; init; }

    /// <summary>Absent when it was not given: the owners approve.</summary>
    public ApprovalRule? Approval { get; init; }

    /// <summary>Ids.</summary>
    public ImmutableArray<string> Providers { get; init; } = [];

    /// <summary>Ids.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>What a guard on this service compares.</summary>
    public required long Version { get; init; }

    public long Generation { get; init; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public ImmutableArray<string> Approvers => Approval is { Approvers.IsEmpty: false } rule ? rule.Approvers : Owners;

    /// <summary>How many of the approvers must say yes.</summary>
    public int VotesNeeded => Approval?.Min ?? 1;

    public bool IsOwnedBy(Caller caller) => caller.IsAnyOf(Owners);

    public bool IsApprovedBy(Caller caller) => caller.IsAnyOf(Approvers);
}
