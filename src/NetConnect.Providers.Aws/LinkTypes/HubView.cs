using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Planning;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>A hub as a link over it has to know it.</summary>
/// <param name="Facts">As they hold there.</param>
internal sealed record HubView(HubEnd Hub, FactView Facts)
{
    public NetworkRef Name => Hub.Site.Network;

    /// <summary>The gateway that operators have made themselves; absent when NetConnect makes it.</summary>
    public string? Named => Hub.Settings.GetValueOrDefault(ProviderAccess.HubSetting, "") is { Length: > 0 } named and not AwsSettings.CreateHub ? named : null;

    /// <summary>Absent while nobody hangs on it.</summary>
    public ObservedGateway? Gateway => Hub.Observed?.Gateways.FirstOrDefault(gateway => gateway.IsLive && (Named is { } named ? gateway.Id == named : IsOurs(gateway)));

    public long Asn => Gateway is { Asn: > 0 } gateway ? gateway.Asn
        : long.TryParse(Hub.Settings.GetValueOrDefault(AwsSettings.HubAsn), NumberStyles.None, CultureInfo.InvariantCulture, out var asn) ? asn
        : AwsNaming.Asn(Name.Account, Hub.Site.Region);

    /// <summary>What hangs there, by name: networks, other hubs; what is not ours by its id.</summary>
    public ImmutableSortedSet<string> Attached =>
        [.. (Gateway?.Attachments ?? []).Where(one => one.IsLive).Select(one => one.Network?.ToString() ?? PeerOf(one.Id) ?? one.Id)];

    /// <summary>Its route tables by whose they are; those that are not ours by their ids.</summary>
    public ImmutableSortedSet<string> Tables => [.. LiveTables.Select(TableName)];

    /// <summary>All its routes, as <c>network -> destination</c>.</summary>
    public ImmutableSortedSet<string> Routes =>
        [.. LiveTables.SelectMany(table => table.Routes.Select(route => RouteItem(TableName(table), route.Destination.ToString())))];

    public IEnumerable<ObservedAttachment> Peerings => (Gateway?.Attachments ?? []).Where(one => one is { IsLive: true, PeerGateway: not null });

    public static string RouteItem(string from, string destination) => $"{from} -> {destination}";

    public ImmutableSortedSet<string> HeldBeyond(string pool, ImmutableSortedSet<string> live) => Hub.Held.GetValueOrDefault(pool, []).Except(live);

    private IEnumerable<ObservedGatewayTable> LiveTables => (Gateway?.Tables ?? []).Where(table => table.State != ObservedLinkState.Ended);

    // By the id on record; or, when the answer with the id was lost, by the tag that our recorded intent asked for.
    private bool IsOurs(ObservedGateway gateway) => Hub.Ledger.GetValueOrDefault(AwsNaming.GatewayKey(Name)) is { Stage: not (PartStage.Foreign or PartStage.Gone) } record
        && (record.ExternalId == gateway.Id || (record.ExternalId is null && gateway.Tags.GetValueOrDefault(AwsNaming.LinkTag) == AwsNaming.TransitHash($"{Name}")));

    private string TableName(ObservedGatewayTable table) => Hub.Ledger.Values
        .Where(record => record.Kind == PartKinds.GatewayTable && record.ExternalId == table.Id).Select(record => AwsNaming.Other(record.Key)).FirstOrDefault() ?? table.Id;

    private string? PeerOf(string attachment) => Hub.Ledger.Values
        .Where(record => record.Kind is PartKinds.GatewayPeering or PartKinds.GatewayAccept && record.ExternalId == attachment)
        .SelectMany(record => AwsNaming.Subject(record.Key).Split('~'))
        .FirstOrDefault(name => name != Name.ToString());
}
