using System.Collections.Immutable;
using NetConnect.Model.Decisions.Policy;
using NetConnect.Model.Facts;

namespace NetConnect.Model.Decisions;

/// <summary>The basis of decisions as it was read, with everything that was wrong with the files.</summary>
public sealed record BasisLoad(DecisionBasis Basis, ImmutableArray<string> Faults)
{
    /// <param name="facts">What modules know beyond the catalogue of the product.</param>
    /// <param name="sheets">The same of link types.</param>
    /// <param name="ownFacts">What whoever runs the installation knows better.</param>
    public static BasisLoad Read(IEnumerable<FactFile> facts, IEnumerable<FactFile> sheets, FactFile? ownFacts, FactFile? policy)
    {
        var catalogue = FactCatalogue.Load(FactCatalogue.ProductFiles.Concat(facts), ownFacts);
        var ladder = LinkSheets.Load(LinkSheets.ProductFiles.Concat(sheets), catalogue.Catalogue);
        var wanted = policy is null ? new PolicyLoad(DecisionPolicy.Default, []) : PolicyLoad.Read(policy);
        return new(new(catalogue.Catalogue, ladder.Sheets, wanted.Policy), [.. catalogue.Faults, .. ladder.Faults, .. wanted.Faults]);
    }

    /// <summary>The link types that have no sheet, so that nobody could say what they cost.</summary>
    public static IEnumerable<string> WithoutSheet(DecisionBasis basis, IEnumerable<ILinkType> types) => types
        .Where(type => basis.Links.All.All(sheet => sheet.Ctype != type.Type))
        .Select(type => $"The link type {WireName.Of(type.Type)} has no sheet: its module has to bring one.");
}
