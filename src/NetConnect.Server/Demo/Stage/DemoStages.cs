using Spectre.Console;

namespace NetConnect.Server.Demo.Stage;

/// <summary>Picks how the demo is shown.</summary>
internal static class DemoStages
{
    /// <summary>Rich on a terminal, plain lines anywhere else.</summary>
    public static IDemoStage ForConsole() => !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi
        ? new RichStage(AnsiConsole.Console)
        : new PlainStage(Console.Out);
}
