using System.Collections.Immutable;

namespace NetConnect.Model.Facts;

/// <summary>A catalogue as it was read, with everything that was wrong with the files.</summary>
public sealed record FactLoad(FactCatalogue Catalogue, ImmutableArray<string> Faults)
{
    /// <summary>For files that can only be wrong by a fault of the product's.</summary>
    public FactCatalogue OrThrow() => Faults.IsEmpty ? Catalogue : throw new InvalidOperationException(string.Join("\n", Faults));
}
