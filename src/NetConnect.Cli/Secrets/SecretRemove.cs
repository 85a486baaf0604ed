using System.CommandLine;
using NetConnect.Contracts.Local.Sealing;

namespace NetConnect.Cli.Secrets;

/// <summary><c>netconnect secret remove</c></summary>
internal static class SecretRemove
{
    public static Command Create(Option<string> data)
    {
        var (name, service) = (SecretCommand.Name(), SecretCommand.Service());
        var command = new Command("remove", "Forget a secret. Providers that name it can't be used any more.") { name, service };
        command.SetAction(parsed => SecretCommand.Run(parsed, output =>
        {
            var id = SecretId.TryMake(parsed.GetRequiredValue(service), parsed.GetRequiredValue(name))!;
            if (SealedSecrets.Of(parsed.GetRequiredValue(data)).Remove(id))
                output.WriteLine($"Forgotten: {id.Name} of service {id.Service}");
            else
                throw new IOException($"Service {id.Service} has no secret {id.Name}.");
            return ExitCodes.Success;
        }));
        return command;
    }
}
