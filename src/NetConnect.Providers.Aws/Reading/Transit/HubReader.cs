using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Reading.Transit;

/// <summary>Reads a hub: its gateway with all that hangs on it, every table with every route, and the accounts that it is lent to.</summary>
internal sealed class HubReader(AwsCaller caller)
{
    /// <summary>Tables that are read at the same time.</summary>
    private const int AtOnce = 5;

    private readonly PageReader _pages = new(caller);
    private readonly GatewayTableReader _tables = new(caller);
    private readonly ShareReader _shares = new(caller);
    private readonly AbsenceCheck _absence = new(caller);

    /// <param name="expected">What was there before, by id: what the reading leaves out is looked for.</param>
    public async Task<AwsAnswer<ObservedNetwork>> ReadAsync(
        ProviderAccess access, NetworkRef hub, ImmutableArray<string> expected, CancellationToken cancellationToken)
    {
        try
        {
            var read = await ReadGatewaysAsync(access, hub, expected, cancellationToken);
            return read.Value is { } network && await DoubtAsync(access, network, expected, cancellationToken) is { } doubt ? doubt : read;
        }
        catch (FormatException e)
        {
            return new AwsFailure(AwsFailureKind.Lost, "Unreadable", $"EC2 answered what can't be understood: {e.Message}");
        }
    }

    private async Task<AwsAnswer<ObservedNetwork>> ReadGatewaysAsync(
        ProviderAccess access, NetworkRef hub, ImmutableArray<string> expected, CancellationToken cancellationToken)
    {
        var listed = await _pages.ReadAsync(access, Ec2Page.Gateways, Ec2Page.Gateways.Request.WithFilter("owner-id", access.Account), cancellationToken);
        if (listed.Value is not { } items)
            return listed.Failure!;
        var own = items.Where(item => IsOfHub(access, item, expected)).ToList();
        var shares = own.Count == 0 ? ShareDocuments.None : await _shares.ReadAsync(access, cancellationToken);
        if (shares.Value is not { } documents)
            return shares.Failure!;
        var gateways = new List<ObservedGateway>();
        foreach (var item in own)
        {
            var gateway = await WithAllAsync(access, item, cancellationToken);
            if (gateway.Value is not { } whole)
                return gateway.Failure!;
            gateways.Add(whole with { Shares = ShareMapper.Of(documents, item.Text("transitGatewayArn")) });
        }

        return new ObservedNetwork(hub, access.Region)
        {
            Name = hub.NetworkId,
            OwnerAccount = access.Account,
            Gateways = [.. gateways.OrderBy(gateway => gateway.Id, StringComparer.Ordinal)],
        };
    }

    // One that the operators named, or those that NetConnect made; whose tags were taken off, it is known by its id.
    private static bool IsOfHub(ProviderAccess access, XElement item, ImmutableArray<string> expected)
    {
        var id = item.Text("transitGatewayId");
        return AwsSettings.NamedGateway(access) is { } named
            ? id == named
            : expected.Contains(id) || TagMapper.Map(item).ContainsKey(AwsNaming.InstallationTag);
    }

    private async Task<AwsAnswer<ObservedGateway>> WithAllAsync(ProviderAccess access, XElement item, CancellationToken cancellationToken)
    {
        var gateway = GatewayMapper.Map(item);
        var answers = await Task.WhenAll(Ec2Page.Hub.Select(page =>
            _pages.ReadAsync(access, page, page.Request.WithFilter("transit-gateway-id", gateway.Id), cancellationToken)));
        if (answers.Select(answer => answer.Failure).FirstOrDefault(failure => failure is not null) is { } failed)
            return failed;
        var (attachments, peerings) = (answers[0].Value!, answers[1].Value!.ToDictionary(peering => peering.Text("transitGatewayAttachmentId")));
        return (await TablesAsync(access, answers[2].Value!, attachments, cancellationToken)).Then<ObservedGateway>(tables => gateway with
        {
            Attachments =
            [
                .. attachments.Select(one => AttachmentMapper.OfGateway(one, peerings.GetValueOrDefault(one.Text("transitGatewayAttachmentId"))))
                    .OrderBy(one => one.Id, StringComparer.Ordinal),
            ],
            Tables = [.. tables.OrderBy(table => table.Id, StringComparer.Ordinal)],
        });
    }

    private async Task<AwsAnswer<List<ObservedGatewayTable>>> TablesAsync(
        ProviderAccess access, List<XElement> items, List<XElement> attachments, CancellationToken cancellationToken)
    {
        var tables = new List<ObservedGatewayTable>();
        foreach (var some in items.Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(some.Select(item => TableAsync(access, item, attachments, cancellationToken)));
            if (Array.Find(answers, answer => answer.Failure is not null).Failure is { } failed)
                return failed;
            tables.AddRange(answers.Select(answer => answer.Value!));
        }

        return tables;
    }

    // Attachments say by which table they go: that spares a call for each table.
    private async Task<AwsAnswer<ObservedGatewayTable>> TableAsync(
        ProviderAccess access, XElement item, List<XElement> attachments, CancellationToken cancellationToken)
    {
        var (id, state) = (item.Text("transitGatewayRouteTableId"), GatewayMapper.State(item.Text("state")));
        var routes = state == ObservedLinkState.Active ? await _tables.ReadAsync(access, id, cancellationToken) : new List<XElement>();
        return routes.Then<ObservedGatewayTable>(found => new ObservedGatewayTable(
            id,
            state,
            TagMapper.Map(item),
            attachments.Where(one => one.Text("association", "transitGatewayRouteTableId") == id && AttachmentMapper.Association(one) != ObservedLinkState.Ended)
                .ToImmutableSortedDictionary(one => one.Text("transitGatewayAttachmentId"), AttachmentMapper.Association, StringComparer.Ordinal),
            [.. found.Select(GatewayTableReader.Map).OrderBy(route => route.Destination)]));
    }

    private async Task<AwsFailure?> DoubtAsync(ProviderAccess access, ObservedNetwork network, ImmutableArray<string> expected, CancellationToken cancellationToken)
    {
        var seen = network.Gateways.SelectMany(gateway => gateway.Attachments.Select(one => one.Id)
            .Concat(gateway.Tables.Select(one => one.Id)).Concat(gateway.Shares.Select(one => one.Id)).Append(gateway.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var arn in expected.Where(id => id.StartsWith("arn:", StringComparison.Ordinal) && !seen.Contains(id)))
        {
            if (await _shares.DoubtAsync(access, arn, cancellationToken) is { } doubt)
                return doubt;
        }

        return await _absence.DoubtAsync(access, expected, seen, atHub: true, cancellationToken);
    }
}
