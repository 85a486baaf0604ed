using System.CommandLine;

namespace NetConnect.Cli.Running;

/// <summary>Options that stand for an answer.</summary>
internal static class Asking
{
    public static Option<bool> Yes() => new("--yes", "-y") { Description = "Don't ask" };
}
