using System.CommandLine;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Completion;

/// <summary><c>netconnect completion SHELL</c>: the script that teaches a shell to complete.</summary>
internal static class CompletionCommand
{
    private const string About = """
        Print the script that teaches your shell to complete commands and options.

          bash   eval "$(netconnect completion bash)"                      in ~/.bashrc
          zsh    eval "$(netconnect completion zsh)"                       in ~/.zshrc, behind compinit
          fish   netconnect completion fish | source                       in ~/.config/fish/config.fish
          pwsh   netconnect completion pwsh | Out-String | Invoke-Expression    in $PROFILE
        """;

    public static Command Create(Shell surroundings)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        var command = new Command("completion", About) { shell };
        command.SetAction(parsed =>
        {
            surroundings.Output.WriteLine(CompletionScripts.All[parsed.GetRequiredValue(shell)]);
            return ExitCodes.Success;
        });
        return command;
    }
}
