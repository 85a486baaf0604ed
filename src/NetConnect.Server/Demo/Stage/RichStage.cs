using Spectre.Console;

namespace NetConnect.Server.Demo.Stage;

/// <summary>A terminal: colours, tables, and a spinner while something is waited for.</summary>
internal sealed class RichStage(IAnsiConsole console) : IDemoStage
{
    private readonly string _check = console.Profile.Capabilities.Unicode ? "✓" : "ok";
    private readonly string _cross = console.Profile.Capabilities.Unicode ? "✗" : "FAILED";
    private readonly string _dot = console.Profile.Capabilities.Unicode ? "·" : "-";

    public void Title(string text) => console.MarkupLine($"[bold]{Markup.Escape(text)}[/]");

    public void Heading(string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold deepskyblue1]{Markup.Escape(text)}[/]") { Justification = Justify.Left, Style = Style.Parse("grey") });
    }

    public void Say(string text) => Indented(Markup.Escape(text), 2);

    public void Passed(string text) => Marked($"[green]{_check}[/]", Markup.Escape(text));

    public void Failed(string text) => Marked($"[bold red]{_cross}[/]", $"[red]{Markup.Escape(text)}[/]");

    public void Point(string text) => Marked($"[grey]{_dot}[/]", Markup.Escape(text));

    public void Event(string at, string type, string text) =>
        Marked($"[grey]{_dot}[/]", $"[grey]{Markup.Escape(at)}[/]", Markup.Escape($"{type,-20}"), $"[grey]{Markup.Escape(text)}[/]");

    public void Verbatim(string text)
    {
        console.Profile.Out.Writer.WriteLine(text);
        console.Profile.Out.Writer.Flush();
    }

    public void Table(DemoTable table)
    {
        var shown = new Table { Border = TableBorder.Rounded };
        shown.BorderColor(Color.Grey);
        foreach (var column in table.Columns)
            shown.AddColumn(new TableColumn($"[bold]{Markup.Escape(column)}[/]"));
        foreach (var row in table.Rows)
            shown.AddRow([.. row.Select(Markup.Escape)]);
        console.Write(new Padder(shown, new Padding(2, 0, 0, 0)));
    }

    public Task<T> WaitAsync<T>(string what, Func<Task<T>> work) =>
        console.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(what), _ => work());

    private void Indented(string markup, int left) => console.Write(new Padder(new Markup(markup), new Padding(left, 0, 0, 0)));

    // A grid keeps the later lines of a long text under its first one.
    private void Marked(string mark, params string[] markups)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 1, 0) });
        for (var i = 0; i < markups.Length; i++)
            grid.AddColumn(new GridColumn { NoWrap = i < markups.Length - 1, Padding = new Padding(0, 0, 1, 0) });
        grid.AddRow([mark, .. markups]);
        console.Write(grid);
    }
}
