using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Simulation.Clouds;

/// <summary>The calls that the model takes, as data.</summary>
internal static class Call
{
    public const string CreatePeering = "CreatePeering";
    public const string AcceptPeering = "AcceptPeering";
    public const string DeletePeering = "DeletePeering";
    public const string TagPeering = "TagPeering";
    public const string CreateRoute = "CreateRoute";
    public const string ReplaceRoute = "ReplaceRoute";
    public const string DeleteRoute = "DeleteRoute";
    public const string CreateGroup = "CreateGroup";
    public const string SetRules = "SetRules";
    public const string TagGroup = "TagGroup";
    public const string DeleteGroup = "DeleteGroup";

    /// <param name="incarnation">Part of the tags: a peering that is made anew is another one.</param>
    public static ProviderOperation Peer(string installation, NetworkPair pair, int incarnation) => Make(
        CreatePeering, OperationEffect.Create,
        ("network", pair.Smaller.NetworkId), ("peer_account", pair.Larger.Account), ("peer_network", pair.Larger.NetworkId),
        ("installation", installation), ("incarnation", $"{incarnation}"));

    public static ProviderOperation Accept(string id) => Make(AcceptPeering, OperationEffect.Change, ("id", id));

    public static ProviderOperation Unpeer(string id) => Make(DeletePeering, OperationEffect.Remove, ("id", id));

    public static ProviderOperation Mark(string id, string installation, NetworkPair pair, int incarnation) => Make(
        TagPeering, OperationEffect.Change, ("id", id), ("installation", installation), ("pair", $"{pair}"), ("incarnation", $"{incarnation}"));

    /// <summary>What others made becomes ours by this.</summary>
    public static ProviderOperation TakeOver(string id, string installation, NetworkPair pair, int incarnation)
    {
        var mark = Mark(id, installation, pair, incarnation);
        return mark with { Arguments = mark.Arguments.Add("adopted", "true") };
    }

    public static ProviderOperation Route(bool replaces, string network, string table, string destination, string target) => Make(
        replaces ? ReplaceRoute : CreateRoute, replaces ? OperationEffect.Change : OperationEffect.Create,
        ("network", network), ("table", table), ("destination", destination), ("target", target));

    public static ProviderOperation Unroute(string network, string table, string destination) =>
        Make(DeleteRoute, OperationEffect.Remove, ("network", network), ("table", table), ("destination", destination));

    public static ProviderOperation Group(string installation, string network, string name, string resource, string rules) => Make(
        CreateGroup, OperationEffect.Create,
        ("network", network), ("name", name), ("installation", installation), ("resource", resource), ("rules", rules));

    public static ProviderOperation Rules(string network, string id, string installation, string rules) =>
        Make(SetRules, OperationEffect.Change, ("network", network), ("id", id), ("installation", installation), ("rules", rules));

    public static ProviderOperation MarkGroup(string network, string id, string installation, string resource) =>
        Make(TagGroup, OperationEffect.Change, ("network", network), ("id", id), ("installation", installation), ("resource", resource));

    public static ProviderOperation Ungroup(string network, string id) =>
        Make(DeleteGroup, OperationEffect.Remove, ("network", network), ("id", id));

    private static ProviderOperation Make(string name, OperationEffect effect, params (string Name, string Value)[] arguments) =>
        new(name, effect, arguments.ToImmutableSortedDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal));
}
