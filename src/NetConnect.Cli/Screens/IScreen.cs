namespace NetConnect.Cli.Screens;

/// <summary>Where people read.</summary>
internal interface IScreen
{
    void Line(string text = "");

    void Heading(string text);

    void Table(TextTable table);

    /// <summary>Names and values of one thing.</summary>
    void Fields(IReadOnlyList<(string Name, string Value)> fields);
}
