using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>The facts that vetoes of VPC peering rest on, by their keys in the catalogue.</summary>
internal static class AwsPeeringFacts
{
    public const string ActivePerVpc = "aws.peering.active-per-vpc";
    public const string Outstanding = "aws.peering.outstanding";
    public const string Overlap = "aws.peering.overlapping-cidrs";
    public const string PerPair = "aws.peering.per-pair";
    public const string RoutesPerTable = "aws.routes.per-table";
    public const string VpcCidrs = "aws.vpc.cidrs";
    public const string OwnerChanges = "aws.vpc.owner-changes";
    public const string RouteTaken = "aws.routes.per-destination";
    public const string RulesPerGroup = "aws.groups.rules-per-group";
    public const string AclEntries = "aws.acl.entries";
    public const string Adopt = "aws.peering.adopt";
    public const string MtuBetweenRegions = "aws.peering.mtu-between-regions";

    /// <summary>A veto in the words of a fact, as it holds at the end in question.</summary>
    public static Veto Veto(FactView facts, string key, string value, string message)
    {
        var fact = facts.Find(key);
        return new(fact.Key, value, fact.Text, fact.Source, fact.Date, message);
    }
}
