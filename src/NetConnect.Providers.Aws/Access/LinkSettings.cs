using System.Collections.Immutable;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Access;

/// <summary>How the owner of a provider wants links to be made in its networks.</summary>
/// <param name="Attach"><c>none</c>, <c>all</c>, or <c>tag:K=V</c>: onto which interfaces the managed group is put.</param>
/// <param name="EnforcesByAcl">Network ACLs are to stop what no filter allows.</param>
/// <param name="SharesNames">The other side may resolve names of this one.</param>
internal sealed record LinkSettings(string Attach, bool EnforcesByAcl, bool SharesNames)
{
    private const string Tag = "tag:";

    public static LinkSettings Of(ImmutableSortedDictionary<string, string> settings) => new(
        settings.GetValueOrDefault(AwsSettings.Attach, "none"),
        settings.GetValueOrDefault(AwsSettings.Enforce) == "nacl",
        settings.GetValueOrDefault(AwsSettings.Dns) == "true");

    /// <summary>The owner wants the interface to carry the group.</summary>
    public bool Chooses(ObservedInterface item) => Attach == "all"
        || (Attach.StartsWith(Tag, StringComparison.Ordinal)
            && Attach[Tag.Length..].Split('=', 2) is [var name, var value]
            && item.Tags.GetValueOrDefault(name) == value);
}
