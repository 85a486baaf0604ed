using System.Collections.Immutable;

namespace NetConnect.Model.Facts;

/// <summary>The ladder as it was read, with everything that was wrong with it.</summary>
public sealed record LinkSheetLoad(LinkSheets Sheets, ImmutableArray<string> Faults)
{
    public LinkSheets OrThrow() => Faults.IsEmpty ? Sheets : throw new InvalidOperationException(string.Join("\n", Faults));
}
