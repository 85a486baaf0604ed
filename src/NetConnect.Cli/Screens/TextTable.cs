namespace NetConnect.Cli.Screens;

/// <summary>A table to show: names of columns, and rows of texts.</summary>
internal sealed class TextTable(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public IReadOnlyList<string> Columns { get; } = columns;

    public IReadOnlyList<string[]> Rows => _rows;

    public TextTable Add(params string[] cells)
    {
        _rows.Add([.. cells.Select(OneLine)]);
        return this;
    }

    // What others named must not move the cursor or pretend to be another row.
    private static string OneLine(string cell) => string.Concat(cell.Select(c => char.IsControl(c) ? ' ' : c));
}
