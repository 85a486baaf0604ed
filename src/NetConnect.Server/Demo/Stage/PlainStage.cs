namespace NetConnect.Server.Demo.Stage;

/// <summary>Plain lines, each written out at once: for logs, pipes and simple terminals.</summary>
internal sealed class PlainStage(TextWriter output) : IDemoStage
{
    public void Title(string text) => Line(text);

    public void Heading(string text)
    {
        Line("");
        Line($"== {text}");
    }

    public void Say(string text) => Line($"   {text}");

    public void Passed(string text) => Line($"   ok    {text}");

    public void Failed(string text) => Line($"   FAIL  {text}");

    public void Point(string text) => Line($"   -     {text}");

    public void Event(string at, string type, string text) => Line($"   ..    {at}  {type,-20}  {text}");

    public void Verbatim(string text) => Line(text);

    public void Table(DemoTable table)
    {
        var widths = table.Columns.Select((name, i) => table.Rows.Select(row => row[i].Length).Append(name.Length).Max()).ToList();
        foreach (var row in table.Rows.Prepend([.. table.Columns.Select(name => name.ToUpperInvariant())]))
            Line("     " + string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }

    public Task<T> WaitAsync<T>(string what, Func<Task<T>> work) => work();

    private void Line(string text)
    {
        output.WriteLine(text);
        output.Flush();
    }
}
