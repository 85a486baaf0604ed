using System.Collections.Immutable;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>What routes to the other side lead to: a peering, or the gateway of a hub.</summary>
/// <param name="Text">Which one: two connections with the same share its routes.</param>
/// <param name="PartKey">The part that routes stand on.</param>
/// <param name="Word">What it is called while its id is not known.</param>
/// <param name="Parameter">How calls name it.</param>
/// <param name="Target">Its id; absent until it can be led to.</param>
/// <param name="Candidates">Until then: what it may turn out to be.</param>
internal sealed record Way(string Text, string PartKey, string Word, string Parameter, string? Target, ImmutableSortedSet<string> Candidates)
{
    public const string Peering = "VpcPeeringConnectionId";
    public const string Gateway = "TransitGatewayId";

    public bool MayBe(string target) => Target is null && Candidates.Contains(target);
}
