using System.CommandLine;
using NetConnect.Contracts.Local.Sealing;

namespace NetConnect.Cli.Secrets;

/// <summary><c>netconnect secret list</c></summary>
internal static class SecretList
{
    public static Command Create(Option<string> data)
    {
        var command = new Command("list", "Show which secrets are kept, by service and name; never what they are.");
        command.SetAction(parsed => SecretCommand.Run(parsed, output =>
        {
            foreach (var id in SealedSecrets.Of(parsed.GetRequiredValue(data)).List())
                output.WriteLine($"{id.Service}  {id.Name}");
            return ExitCodes.Success;
        }));
        return command;
    }
}
