namespace NetConnect.Server.Demo.Stage;

/// <summary>A table to show: names of columns, and rows of texts.</summary>
internal sealed class DemoTable(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public IReadOnlyList<string> Columns { get; } = columns;

    public IReadOnlyList<string[]> Rows => _rows;

    public DemoTable Add(params string[] cells)
    {
        _rows.Add(cells);
        return this;
    }
}
