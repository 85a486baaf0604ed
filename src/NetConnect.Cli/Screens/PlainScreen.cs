namespace NetConnect.Cli.Screens;

/// <summary>Plain lines in columns, each written out at once: for pipes, logs and simple terminals.</summary>
internal sealed class PlainScreen(TextWriter output) : IScreen
{
    public void Line(string text = "")
    {
        output.WriteLine(text);
        output.Flush();
    }

    public void Heading(string text) => Line(text);

    public void Table(TextTable table)
    {
        var widths = table.Columns.Select((name, i) => table.Rows.Select(row => row[i].Length).Append(name.Length).Max()).ToList();
        foreach (var row in table.Rows.Prepend([.. table.Columns.Select(name => name.ToUpperInvariant())]))
            Line(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }

    public void Fields(IReadOnlyList<(string Name, string Value)> fields)
    {
        var width = fields.Max(field => field.Name.Length);
        foreach (var (name, value) in fields)
            Line($"{name.PadRight(width)}  {value.ReplaceLineEndings("\n" + new string(' ', width + 2))}".TrimEnd());
    }
}
