using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Model.Facts;

/// <summary>The ladder: every link type that is known between two platforms, best first, whether a module makes it or not.</summary>
public sealed class LinkSheets
{
    private static readonly Lazy<LinkSheets> OfTheProduct = new(() => Load(ProductFiles, FactCatalogue.Product).OrThrow());

    private LinkSheets(ImmutableArray<LinkSheet> all, ImmutableArray<LinkHint> hints) => (All, Hints) = (all, hints);

    /// <summary>The files that come with the product.</summary>
    public static IEnumerable<FactFile> ProductFiles => [EmbeddedFiles.Links];

    public static LinkSheets Product => OfTheProduct.Value;

    public ImmutableArray<LinkSheet> All { get; }

    /// <summary>What would help where a veto stands, and is not built.</summary>
    public ImmutableArray<LinkHint> Hints { get; }

    public static LinkSheetLoad Load(IEnumerable<FactFile> files, FactCatalogue facts)
    {
        var (sheets, hints, faults) = (new List<LinkSheet>(), new List<LinkHint>(), new List<string>());
        foreach (var file in files)
        {
            var (document, fault) = StrictJson.Read<LinkDocument>(file);
            if (fault is not null)
                faults.Add(fault);
            if (document is { Links.IsDefault: false })
                sheets.AddRange(document.Links);
            if (document is { Hints.IsDefault: false })
                hints.AddRange(document.Hints);
        }

        faults.AddRange(sheets.SelectMany(sheet => SheetCheck.Faults(sheet, facts)));
        return new(new([.. sheets.OrderBy(sheet => sheet.Preference).ThenBy(sheet => WireName.Of(sheet.Ctype), StringComparer.Ordinal)], [.. hints]), [.. faults]);
    }

    /// <summary>In the order of the ladder.</summary>
    public IEnumerable<LinkSheet> For(Platform left, Platform right, LinkReach reach) =>
        All.Where(sheet => sheet.Where == reach && sheet.Joins(left, right));

    private sealed record LinkDocument(ImmutableArray<LinkSheet> Links, ImmutableArray<LinkHint> Hints = default);
}
