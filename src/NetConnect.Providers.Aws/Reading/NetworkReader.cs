using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads networks, all of a region or one, with everything that their routing and filtering depend on.</summary>
internal sealed class NetworkReader(AwsCaller caller)
{
    private readonly PageReader _pages = new(caller);
    private readonly AbsenceCheck _absence = new(caller);

    public async Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var reads = Ec2Page.All.Select(page => _pages.ReadAsync(access, page, page.Request, cancellationToken));
        return Networks(access, await Task.WhenAll(reads));
    }

    /// <param name="expected">What was there before, by id: calls follow from this reading, so what it leaves out is looked for.</param>
    public async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken)
    {
        var reads = Ec2Page.All.Select(page => page == Ec2Page.Peerings
            ? PeeringsOfAsync(access, networkId, cancellationToken)
            : _pages.ReadAsync(access, page, page.Request.WithFilter("vpc-id", networkId), cancellationToken));
        var answers = await Task.WhenAll(reads.Append(AssociatedTablesAsync(access, networkId, cancellationToken)));
        var networks = Networks(access, answers);
        if (networks is not ReadResult<ImmutableArray<ObservedNetwork>>.Read)
            return ResultOf<ObservedNetwork>(networks);
        var shown = answers.Select(answer => answer.Value!).ToList();
        var known = shown[^1].Select(table => table.Text(Ec2Page.RouteTables.Id)).Append(networkId).Concat(expected);
        return await _absence.DoubtAsync(access, known, shown, cancellationToken) is { } doubt
            ? AwsErrors.ToRead<ObservedNetwork>(doubt)
            : One(networks, networkId);
    }

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

    private static ReadResult<ImmutableArray<ObservedNetwork>> Networks(ProviderAccess access, IReadOnlyList<AwsAnswer<List<XElement>>> answers)
    {
        // What is refused stays refused; say that rather than what may pass.
        var failures = answers.Select(answer => answer.Failure).OfType<AwsFailure>().ToList();
        if (failures.Count > 0)
            return AwsErrors.ToRead<ImmutableArray<ObservedNetwork>>(failures.Find(failure => failure.Kind == AwsFailureKind.Denied) ?? failures[0]);
        var items = answers.Select(answer => answer.Value!).ToList();
        try
        {
            var documents = new Ec2Documents(items[0], items[1], items[2], items[3], items[4], items[5], items[6]);
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
