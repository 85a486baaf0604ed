using System.Collections.Immutable;

namespace NetConnect.Model.Facts;

/// <summary>A file of facts as it is written; docs/decisions.md says what each member means.</summary>
internal sealed record FactDocument
{
    public ImmutableSortedDictionary<string, SourceLine> Sources { get; init; } = ImmutableSortedDictionary<string, SourceLine>.Empty;

    public ImmutableArray<FactLine> Facts { get; init; } = [];

    internal sealed record SourceLine(string Title, string? Url = null);

    internal sealed record FactLine
    {
        public string Key { get; init; } = "";

        public string Value { get; init; } = "";

        public string Unit { get; init; } = "";

        public string? About { get; init; }

        public string? Platform { get; init; }

        public string? Ctype { get; init; }

        public string Region { get; init; } = Fact.Everywhere;

        public bool PerAccount { get; init; }

        public string Source { get; init; } = "";

        public string? Url { get; init; }

        public string Date { get; init; } = "";

        public string? Confidence { get; init; }

        public string? Note { get; init; }
    }
}
