using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;

namespace NetConnect.Simulation.Clouds;

/// <summary>All gateways of a run with what hangs on them, how they route and to whom they are lent; what has ended is left out.</summary>
internal sealed record CloudTransit(
    ImmutableArray<NetworkRef> Hubs,
    ImmutableArray<CloudGateway> Gateways,
    ImmutableArray<CloudAttachment> Attachments,
    ImmutableArray<CloudGatewayTable> Tables,
    ImmutableArray<CloudShare> Shares)
{
    /// <summary>A packet that passes more gateways than there are goes round for ever.</summary>
    private const int MostHops = 4;

    public static CloudTransit None { get; } = new([], [], [], [], []);

    public CloudAttachment? Find(string id) => Attachments.FirstOrDefault(attachment => attachment.Id == id);

    /// <summary>Gateways would take packets there and back, whatever the networks' own tables say.</summary>
    public bool Joins(CloudNetwork one, CloudNetwork other) => Leads(one, other) && Leads(other, one);

    /// <summary>Packets get there and back, by the networks' own tables and the gateways'.</summary>
    public bool Carries(CloudNetwork one, Cidr ofOne, CloudNetwork other, Cidr ofOther) => Carries(one, other, ofOther) && Carries(other, one, ofOne);

    /// <summary>Who hangs on a gateway and goes by this table.</summary>
    public IEnumerable<CloudAttachment> MembersOf(CloudGatewayTable table) => table.Ties.Select(tie => Find(tie.Attachment)).OfType<CloudAttachment>();

    private bool Leads(CloudNetwork from, CloudNetwork to) => EntriesOf(from).Any(entry => Leads(entry, entry.Gateway, to.Reference, to.Cidr, hops: 0));

    private bool Carries(CloudNetwork from, CloudNetwork to, Cidr destination) => EntriesOf(from).Any(entry =>
        from.Routes.Any(route => route.Value.Target == entry.Gateway && route.Key.Destination == destination)
        && Leads(entry, entry.Gateway, to.Reference, destination, hops: 0));

    private IEnumerable<CloudAttachment> EntriesOf(CloudNetwork network) => Attachments.Where(entry => entry.Network == network.Reference && entry.Carries);

    private bool Leads(CloudAttachment entry, string gateway, NetworkRef to, Cidr destination, int hops) => hops < MostHops
        && Tables.FirstOrDefault(table => table.Gateway == gateway && table.Ties.Any(tie => tie.IsInForce && tie.Attachment == entry.Id)) is { } table
        && table.Routes.Any(route => route.Destination.Overlaps(destination) && Find(route.Attachment) is { Carries: true } exit && LeadsOn(exit, gateway, to, destination, hops));

    private bool LeadsOn(CloudAttachment exit, string gateway, NetworkRef to, Cidr destination, int hops) =>
        exit.Network is { } network ? network == to : Leads(exit, exit.OtherEnd(gateway), to, destination, hops + 1);
}
