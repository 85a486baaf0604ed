using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetConnect.Model.Decisions.Policy;
using NetConnect.Model.Facts;

namespace NetConnect.Model.Decisions;

/// <summary>What all decisions of an installation rest on: facts, the ladder of link types, and the operators' policy.</summary>
public sealed class DecisionBasis(FactCatalogue facts, LinkSheets links, DecisionPolicy policy)
{
    private static readonly Lazy<DecisionBasis> OfTheProduct = new(() => new(FactCatalogue.Product, LinkSheets.Product, DecisionPolicy.Default));

    /// <summary>Without anybody's changes.</summary>
    public static DecisionBasis Product => OfTheProduct.Value;

    public FactCatalogue Facts { get; } = facts;

    public LinkSheets Links { get; } = links;

    public DecisionPolicy Policy { get; } = policy;

    /// <summary>Names the content: under the same name the same question gets the same answer.</summary>
    public string Name { get; } = Digest(facts.Digest, links.All, policy);

    private static string Digest(string facts, object links, DecisionPolicy policy) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{facts} {JsonSerializer.Serialize(links, NetConnectJson.Options)} {JsonSerializer.Serialize(policy, NetConnectJson.Options)}")).AsSpan(0, 12));
}
