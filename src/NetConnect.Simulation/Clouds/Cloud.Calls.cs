using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <content>What the calls of NetConnect do.</content>
internal sealed partial class Cloud
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    /// <summary>Does the call at once; the same call again finds its own work.</summary>
    public OperationResult Execute(string account, ProviderOperation operation)
    {
        var with = operation.Arguments;
        var network = Find(account, with.GetValueOrDefault("network", ""));
        return operation.Name switch
        {
            Call.CreatePeering => Peer(account, with),
            Call.AcceptPeering => Accept(account, with["id"]),
            Call.DeletePeering => Unpeer(account, with["id"]),
            Call.TagPeering => Mark(account, with),
            Call.CreateRoute => network is null ? NoNetwork : Route(network, with, mayReplace: false),
            Call.ReplaceRoute => network is null ? NoNetwork : Route(network, with, mayReplace: true),
            Call.DeleteRoute => network is null ? new OperationResult.Completed() : Unroute(network, with),
            Call.CreateGroup => network is null ? NoNetwork : Group(network, with),
            Call.SetRules => Change(network, with, group => group with { Ingress = [.. Theirs(group, with["installation"]), .. RulesOf(with)] }),
            Call.TagGroup => Change(network, with, group => group with { Tags = group.Tags.SetItems(Tags.Mark(with["installation"], with["resource"], "group")) }),
            Call.DeleteGroup => network is null ? new OperationResult.Completed() : Ungroup(network, with["id"]),
            _ => new OperationResult.Rejected("UnknownOperation", $"There is no {operation.Name}."),
        };
    }

    private static OperationResult NoNetwork => new OperationResult.Rejected("InvalidNetwork.NotFound", "There is no such network.");

    private OperationResult Peer(string account, ImmutableSortedDictionary<string, string> with)
    {
        var from = new NetworkRef(Platform.Aws, account, with["network"]);
        var to = new NetworkRef(Platform.Aws, with["peer_account"], with["peer_network"]);
        var pair = NetworkPair.Of(from, to);
        if (_peerings.Values.FirstOrDefault(peering => peering.IsLive && peering.Pair == pair) is { } there)
        {
            return Tags.Bears(there.RequesterTags, with["installation"], pair.ToString(), "peering")
                ? new OperationResult.Completed(there.Id)
                : new OperationResult.InProgress(LookAgain);
        }

        if (_peerings.Values.Count(peering => peering.IsLive && peering.Touches(from)) >= Traits.PeeringsPerNetwork)
            return new OperationResult.Rejected("PeeringLimitExceeded", $"{from.NetworkId} has all the peerings that it may have.");
        return new OperationResult.Completed(Request(from, to, Tags.Peering(with["installation"], pair.ToString(), int.Parse(with["incarnation"], System.Globalization.CultureInfo.InvariantCulture)), isOurs: true));
    }

    private string Request(NetworkRef from, NetworkRef to, ImmutableSortedDictionary<string, string> tags, bool isOurs)
    {
        var id = NewId("pcx");
        Put(new(id, from, to, ObservedLinkState.Initiating, "initiating-request") { RequesterTags = tags, IsOurs = isOurs });
        var fits = Find(from) is { } one && Find(to) is { } other && !one.Cidr.Overlaps(other.Cidr);
        Later(id, ObservedLinkState.Initiating, fits ? ObservedLinkState.PendingAcceptance : ObservedLinkState.Ended, fits ? "pending-acceptance" : "failed");
        return id;
    }

    private OperationResult Accept(string account, string id)
    {
        if (!_peerings.TryGetValue(id, out var peering) || peering.Accepter.Account != account)
            return new OperationResult.Retryable($"InvalidPeering.NotFound: there is no {id}.");
        if (peering.State is ObservedLinkState.Provisioning or ObservedLinkState.Active)
            return new OperationResult.Completed();
        if (peering.State != ObservedLinkState.PendingAcceptance)
            return new OperationResult.Retryable($"InvalidState: {id} is {peering.Message}.");
        Put(peering with { State = ObservedLinkState.Provisioning, Message = "provisioning" });
        Later(id, ObservedLinkState.Provisioning, ObservedLinkState.Active, "active");
        return new OperationResult.Completed();
    }

    private OperationResult Unpeer(string account, string id)
    {
        if (!_peerings.TryGetValue(id, out var peering) || !peering.IsLive || peering.State == ObservedLinkState.Deleting)
            return new OperationResult.Completed();
        if (peering.Requester.Account != account && peering.Accepter.Account != account)
            return new OperationResult.Rejected("OperationNotPermitted", $"{id} is another account's.");
        if (peering.State is not (ObservedLinkState.Active or ObservedLinkState.PendingAcceptance))
            return new OperationResult.Retryable($"InvalidState: {id} is {peering.Message}.");
        Put(peering with { State = ObservedLinkState.Deleting, Message = "deleting" });
        Later(id, ObservedLinkState.Deleting, ObservedLinkState.Ended, "deleted");
        return new OperationResult.Completed();
    }

    private OperationResult Mark(string account, ImmutableSortedDictionary<string, string> with)
    {
        if (!_peerings.TryGetValue(with["id"], out var peering))
            return new OperationResult.Retryable($"InvalidPeering.NotFound: there is no {with["id"]}.");
        var tags = Tags.Peering(with["installation"], with["pair"], int.Parse(with["incarnation"], System.Globalization.CultureInfo.InvariantCulture));
        tags = with.TryGetValue("adopted", out var adopted) ? tags.Add(Tags.Adopted, adopted) : tags;
        if (peering.Requester.Account == account)
            peering = peering with { RequesterTags = peering.RequesterTags.SetItems(tags) };
        if (peering.Accepter.Account == account)
            peering = peering with { AccepterTags = peering.AccepterTags.SetItems(tags) };
        Put(peering);
        return new OperationResult.Completed();
    }

    private OperationResult Route(CloudNetwork network, ImmutableSortedDictionary<string, string> with, bool mayReplace)
    {
        var place = (with["table"], Cidr.Parse(with["destination"]));
        var target = with["target"];
        if (!_peerings.TryGetValue(target, out var peering) || !peering.IsLive || !peering.Touches(network.Reference))
            return new OperationResult.Retryable($"InvalidPeering.NotFound: there is no {target}.");
        if (network.Routes.TryGetValue(place, out var there) && !mayReplace)
        {
            return there.Target == target
                ? new OperationResult.Completed()
                : new OperationResult.Rejected("RouteAlreadyExists", $"{place.Item1} has a route to {place.Item2} by {there.Target}.");
        }

        if (there is null && mayReplace)
            return new OperationResult.Rejected("InvalidRoute.NotFound", $"{place.Item1} has no route to {place.Item2}.");
        network.Routes[place] = new(target, IsOurs: true);
        Repaint(network.Reference);
        return new OperationResult.Completed();
    }

    private OperationResult Unroute(CloudNetwork network, ImmutableSortedDictionary<string, string> with)
    {
        if (network.Routes.Remove((with["table"], Cidr.Parse(with["destination"]))))
            Repaint(network.Reference);
        return new OperationResult.Completed();
    }

    private OperationResult Group(CloudNetwork network, ImmutableSortedDictionary<string, string> with)
    {
        if (network.Groups.Values.FirstOrDefault(group => group.Name == with["name"]) is { } there)
        {
            return Tags.Bears(there.Tags, with["installation"], with["resource"], "group")
                ? new OperationResult.Completed(there.Id)
                : new OperationResult.Rejected("InvalidGroup.Duplicate", $"There is a group named {with["name"]}.");
        }

        var id = NewId("sg");
        network.Groups[id] = new(id, with["name"], Tags.Mark(with["installation"], with["resource"], "group"), [.. RulesOf(with)])
        {
            IsOurs = true,
            Resource = with["resource"],
        };
        Repaint(network.Reference);
        return new OperationResult.Completed(id);
    }

    private OperationResult Change(CloudNetwork? network, ImmutableSortedDictionary<string, string> with, Func<CloudGroup, CloudGroup> change)
    {
        if (network is null || !network.Groups.TryGetValue(with["id"], out var group))
            return new OperationResult.Retryable($"InvalidGroup.NotFound: there is no {with["id"]}.");
        network.Groups[group.Id] = change(group);
        Repaint(network.Reference);
        return new OperationResult.Completed();
    }

    private OperationResult Ungroup(CloudNetwork network, string id)
    {
        if (!network.Groups.TryGetValue(id, out var group))
            return new OperationResult.Completed();
        if (!group.Interfaces.IsEmpty)
            return new OperationResult.Rejected("DependencyViolation", $"{id} is carried by {string.Join(", ", group.Interfaces)}.");
        network.Groups.Remove(id);
        Repaint(network.Reference);
        return new OperationResult.Completed();
    }

    private static IEnumerable<ObservedRule> RulesOf(ImmutableSortedDictionary<string, string> with) =>
        FlowText.Parse(with["rules"]).Select(flow => new ObservedRule(flow.Protocol, flow.Ports, flow.Source, with["installation"]));

    private static IEnumerable<ObservedRule> Theirs(CloudGroup group, string installation) =>
        group.Ingress.Where(rule => rule.Description != installation);
}
