using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Reading.Transit;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads networks, all of a region or one, with everything that their routing and filtering depend on.</summary>
internal sealed class NetworkReader(AwsCaller caller)
{
    private readonly PageReader _pages = new(caller);
    private readonly TransitReader _transit = new(caller);
    private readonly HubReader _hubs = new(caller);
    private readonly AbsenceCheck _absence = new(caller);

    public async Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var reads = Ec2Page.All.Select(page => _pages.ReadAsync(access, page, page.Request, cancellationToken));
        var transit = _transit.ReadAsync(access, vpc: null, cancellationToken);
        var networks = Networks(access, await Task.WhenAll(reads), await transit);
        return networks is ReadResult<ImmutableArray<ObservedNetwork>>.Read read && AwsSettings.HubOf(access) is { } hub
            ? WithHub(read, await _hubs.ReadAsync(access, hub, [], cancellationToken))
            : networks;
    }

    /// <summary>A hub is always there: it has no gateway as long as nobody hangs on it.</summary>
    public async Task<ReadResult<ObservedNetwork>> ReadHubAsync(
        ProviderAccess access, NetworkRef hub, ImmutableArray<string> expected, CancellationToken cancellationToken)
    {
        var answer = await _hubs.ReadAsync(access, hub, expected, cancellationToken);
        return answer.Value is { } network ? new ReadResult<ObservedNetwork>.Read(network) : AwsErrors.ToRead<ObservedNetwork>(answer.Failure!);
    }

    /// <param name="expected">What was there before, by id: calls follow from this reading, so what it leaves out is looked for.</param>
    public async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken)
    {
        var reads = Ec2Page.All.Select(page => page == Ec2Page.Peerings
            ? PeeringsOfAsync(access, networkId, cancellationToken)
            : _pages.ReadAsync(access, page, page.Request.WithFilter("vpc-id", networkId), cancellationToken));
        var transit = _transit.ReadAsync(access, networkId, cancellationToken);
        var answers = await Task.WhenAll(reads.Append(AssociatedTablesAsync(access, networkId, cancellationToken)));
        var networks = Networks(access, answers, await transit);
        if (networks is not ReadResult<ImmutableArray<ObservedNetwork>>.Read)
            return ResultOf<ObservedNetwork>(networks);
        return await DoubtAsync(access, networkId, expected, [.. answers.Select(answer => answer.Value!)], (await transit).Value!, cancellationToken) is { } doubt
            ? AwsErrors.ToRead<ObservedNetwork>(doubt)
            : One(networks, networkId);
    }

    // What may not be seen at all is not looked for.
    private Task<AwsFailure?> DoubtAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, List<List<XElement>> shown, TransitDocuments transit, CancellationToken cancellationToken)
    {
        var seen = Ec2Page.All.Zip(shown).Append((Ec2Page.Gateways, [.. transit.Gateways])).Append((Ec2Page.VpcAttachments, [.. transit.Attachments]))
            .SelectMany(kind => kind.Item2.Select(item => item.Text(kind.Item1.Id))).ToHashSet(StringComparer.Ordinal);
        var known = shown[^1].Select(table => table.Text(Ec2Page.RouteTables.Id)).Append(networkId).Concat(expected);
        return _absence.DoubtAsync(
            access, transit.Hidden is null ? known : known.Where(id => !id.StartsWith(Ec2Page.Gateways.Prefix, StringComparison.Ordinal)), seen, atHub: false, cancellationToken);
    }

    // Who may not see hubs reads the rest all the same.
    private static ReadResult<ImmutableArray<ObservedNetwork>> WithHub(ReadResult<ImmutableArray<ObservedNetwork>>.Read read, AwsAnswer<ObservedNetwork> hub) => hub switch
    {
        { Value: { } network } => new ReadResult<ImmutableArray<ObservedNetwork>>.Read(read.Value.Add(network)),
        { Failure.Kind: AwsFailureKind.Denied } => read,
        _ => AwsErrors.ToRead<ImmutableArray<ObservedNetwork>>(hub.Failure!),
    };

    // A table that is left out would show its subnets as served by the main one: tables with subnets are asked for a second time.
    private Task<AwsAnswer<List<XElement>>> AssociatedTablesAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        _pages.ReadAsync(
            access,
            Ec2Page.RouteTables,
            Ec2Page.RouteTables.Request.WithFilter("vpc-id", networkId).WithFilter("association.subnet-id", "subnet-*"),
            cancellationToken);

    // Filters are joined by AND: the two ends take two reads.
    private async Task<AwsAnswer<List<XElement>>> PeeringsOfAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken)
    {
        var ends = await Task.WhenAll(new[] { "requester", "accepter" }.Select(end => _pages.ReadAsync(
            access, Ec2Page.Peerings, Ec2Page.Peerings.Request.WithFilter($"{end}-vpc-info.vpc-id", networkId), cancellationToken)));
        return ends[0].Then(requested => ends[1].Then<List<XElement>>(accepted =>
            requested.Concat(accepted).DistinctBy(item => item.Text(Ec2Page.Peerings.Id)).ToList()));
    }

    private static ReadResult<ObservedNetwork> One(ReadResult<ImmutableArray<ObservedNetwork>> networks, string networkId) =>
        ((ReadResult<ImmutableArray<ObservedNetwork>>.Read)networks).Value.FirstOrDefault(network => network.Network.NetworkId == networkId) is { } network
            ? new ReadResult<ObservedNetwork>.Read(network)
            : new ReadResult<ObservedNetwork>.Absent($"The account shows no VPC {networkId} in this region.");

    private static ReadResult<T> ResultOf<T>(ReadResult<ImmutableArray<ObservedNetwork>> failed) => failed switch
    {
        ReadResult<ImmutableArray<ObservedNetwork>>.Refused refused => new ReadResult<T>.Refused(refused.Code, refused.Reason),
        ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable gone => new ReadResult<T>.Unavailable(gone.Reason, gone.After),
        _ => new ReadResult<T>.Unavailable("The read ended without a result."),
    };

    private static ReadResult<ImmutableArray<ObservedNetwork>> Networks(
        ProviderAccess access, IReadOnlyList<AwsAnswer<List<XElement>>> answers, AwsAnswer<TransitDocuments> transit)
    {
        // What is refused stays refused; say that rather than what may pass.
        var failures = answers.Select(answer => answer.Failure).Append(transit.Failure).OfType<AwsFailure>().ToList();
        if (failures.Count > 0)
            return AwsErrors.ToRead<ImmutableArray<ObservedNetwork>>(failures.Find(failure => failure.Kind == AwsFailureKind.Denied) ?? failures[0]);
        var items = answers.Select(answer => answer.Value!).ToList();
        try
        {
            var documents = new Ec2Documents(items[0], items[1], items[2], items[3], items[4], items[5], items[6], transit.Value!);
            return ReadConsistency.Doubt(documents, access.Account) is { } doubt
                ? new ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable(doubt)
                : new ReadResult<ImmutableArray<ObservedNetwork>>.Read(NetworkMapper.Map(access, documents));
        }
        catch (FormatException e)
        {
            return new ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable($"EC2 answered what can't be understood: {e.Message}");
        }
    }
}
