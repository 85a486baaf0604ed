using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetConnect.Model.Decisions.Policy;
using NetConnect.Model.Facts;

namespace NetConnect.Model.Decisions;

/// <summary>What all decisions of an installation rest on: facts, the ladder of link types, and the operators' policy.</summary>
public sealed record DecisionBasis(FactCatalogue Facts, LinkSheets Links, DecisionPolicy Policy)
{
    private static readonly Lazy<DecisionBasis> OfTheProduct = new(() => new(FactCatalogue.Product, LinkSheets.Product, DecisionPolicy.Default));

    private readonly Lazy<string> _name = new(() => NameOf(Facts, Policy));

    /// <summary>Without anybody's changes.</summary>
    public static DecisionBasis Product => OfTheProduct.Value;

    /// <summary>Names the content: under the same name the same question gets the same answer.</summary>
    public string Name => _name.Value;

    private static string NameOf(FactCatalogue facts, DecisionPolicy policy) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{facts.Digest} {JsonSerializer.Serialize(policy, NetConnectJson.Options)}")).AsSpan(0, 12));
}
