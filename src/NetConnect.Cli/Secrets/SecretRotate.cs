using System.CommandLine;
using NetConnect.Contracts.Local.Sealing;

namespace NetConnect.Cli.Secrets;

/// <summary><c>netconnect secret rotate</c></summary>
internal static class SecretRotate
{
    private const string About = """
        Seal all secrets with a new key; then remove the keys that nothing needs any more.

        The server goes on meanwhile. When it is interrupted, nothing is lost: run it again. Older backups of the secrets need the
        older keys: keep the copies of them for as long as those backups.
        """;

    public static Command Create(Option<string> data)
    {
        var command = new Command("rotate", About);
        command.SetAction(parsed => SecretCommand.Run(parsed, output =>
        {
            var report = SealedSecrets.Of(parsed.GetRequiredValue(data)).Rotate();
            output.WriteLine($"{report.Resealed} secrets are sealed with key {report.Key}; {report.Removed.Count} older keys were removed.");
            foreach (var id in report.Unreadable)
                parsed.InvocationConfiguration.Error.WriteLine($"{id} could not be opened; it was left as it is, and so were the older keys.");
            return report.Unreadable.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
        }));
        return command;
    }
}
