using Spectre.Console;

namespace NetConnect.Cli.Screens;

/// <summary>A terminal: tables with borders, and states in colour.</summary>
internal sealed class RichScreen(TextWriter output) : IScreen
{
    private static readonly Dictionary<string, string> Colours = new(StringComparer.Ordinal)
    {
        ["ESTABLISHED"] = "green", ["READY"] = "green", ["UP"] = "green", ["ok"] = "green", ["yes"] = "green", ["IN_SYNC"] = "green", ["ACTIVE"] = "green",
        ["PROVISIONING"] = "deepskyblue1", ["PENDING_APPROVAL"] = "yellow", ["DEGRADED"] = "yellow", ["DELETING"] = "yellow", ["SUSPENDED"] = "yellow",
        ["UNKNOWN"] = "yellow", ["UNCHECKED"] = "yellow", ["LIMITED"] = "yellow", ["CHECKING"] = "yellow", ["warn"] = "yellow", ["OBSERVE"] = "yellow",
        ["DOWN"] = "red", ["FAILED"] = "red", ["REJECTED"] = "red", ["UNREACHABLE"] = "red", ["INVALID"] = "red", ["bad"] = "red", ["no"] = "red",
        ["DELETED"] = "grey", ["WITHDRAWN"] = "grey", ["EXPIRED"] = "grey",
    };

    private const int WidthForIds = 130;

    private readonly IAnsiConsole _console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });

    // Never wrapped: lines are copied from here.
    public void Line(string text = "")
    {
        output.WriteLine(text);
        output.Flush();
    }

    public void Heading(string text) => _console.MarkupLine($"[bold]{Markup.Escape(text)}[/]");

    // Where there is no room for ids, names have to do: they are taken everywhere, and --json or --plain show ids.
    public void Table(TextTable table)
    {
        var isWide = _console.Profile.Width >= WidthForIds;
        var columns = Enumerable.Range(0, table.Columns.Count).Where(i => isWide || table.Columns[i] != "Id").ToList();
        var shown = new Table { Border = TableBorder.Rounded };
        shown.BorderColor(Color.Grey);
        foreach (var i in columns)
            shown.AddColumn(new TableColumn($"[bold]{Markup.Escape(table.Columns[i])}[/]") { NoWrap = table.Columns[i] == "Id" });
        foreach (var row in table.Rows)
            shown.AddRow([.. columns.Select(i => Coloured(row[i]))]);
        _console.Write(shown);
    }

    public void Fields(IReadOnlyList<(string Name, string Value)> fields)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var (name, value) in fields)
            grid.AddRow($"[grey]{Markup.Escape(name)}[/]", Coloured(value));
        _console.Write(grid);
    }

    private static string Coloured(string cell) =>
        Colours.TryGetValue(cell, out var colour) ? $"[{colour}]{Markup.Escape(cell)}[/]" : Markup.Escape(cell);
}
