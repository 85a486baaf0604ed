namespace NetConnect.Cli.Screens;

/// <summary>Nobody reads: programs get documents only.</summary>
internal sealed class SilentScreen : IScreen
{
    public void Line(string text = "")
    {
    }

    public void Heading(string text)
    {
    }

    public void Table(TextTable table)
    {
    }

    public void Fields(IReadOnlyList<(string Name, string Value)> fields)
    {
    }
}
