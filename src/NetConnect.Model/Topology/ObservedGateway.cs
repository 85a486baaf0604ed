using System.Collections.Immutable;

namespace NetConnect.Model.Topology;

/// <summary>A router of a provider that networks hang on, e.g. an AWS transit gateway; its own account sees all of it, others only that it is there.</summary>
public sealed record ObservedGateway(string Id, string OwnerAccount, ObservedLinkState State, ImmutableSortedDictionary<string, string> Tags)
{
    /// <summary>The provider's own words for the state.</summary>
    public string StateMessage { get; init; } = "";

    /// <summary>Autonomous system number of its side of BGP sessions and peerings; 0 where it can't be seen.</summary>
    public long Asn { get; init; }

    /// <summary>What it does by itself with whoever attaches, in the module's own words: none when everything waits for its owner.</summary>
    public ImmutableSortedSet<string> Defaults { get; init; } = [];

    /// <summary>All that hangs on it, ended ones included while the provider shows them.</summary>
    public ImmutableArray<ObservedAttachment> Attachments { get; init; } = [];

    /// <summary>Tables by which packets from attachments are routed.</summary>
    public ImmutableArray<ObservedGatewayTable> Tables { get; init; } = [];

    /// <summary>Other accounts that it is shared with.</summary>
    public ImmutableArray<ObservedShare> Shares { get; init; } = [];

    public bool IsLive => State is not ObservedLinkState.Ended;

    public ObservedAttachment? FindAttachment(string id) => Attachments.FirstOrDefault(attachment => attachment.Id == id);

    public ObservedGatewayTable? FindTable(string? id) => Tables.FirstOrDefault(table => table.Id == id);
}
