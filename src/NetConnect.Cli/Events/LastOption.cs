using System.CommandLine;

namespace NetConnect.Cli.Events;

/// <summary><c>--last N</c> of what is listed oldest first.</summary>
internal static class LastOption
{
    public static Option<int?> Create() => new("--last") { Description = "Only the last ones [all]", HelpName = "N" };
}
