using System.CommandLine;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Modes;

/// <summary><c>backup</c>: the server copies its database while everything goes on.</summary>
internal static class BackupCommand
{
    private const string Path = "/v1/operations/backups";

    public static Command Create(Runner runner)
    {
        var to = new Option<string?>("--to") { Description = "Copy it on, on the server's host: a file that is not there yet", HelpName = "FILE" };
        var command = new Command("backup", Help.With(
            "Back the server's database up while everything goes on (operators). Keys are no part of it. "
            + "Restoring is for the server itself: the server's flag --restore FILE.", ["backup", "backup --to /mnt/safe/netconnect.db"])) { to };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var target = session.Parsed.GetValue(to);
            if (target is not null && File.Exists(target))
                throw new CliException(ExitCodes.Usage, $"{target} is there already: a backup overwrites nothing.");
            var made = await session.Client.SendAsync(HttpMethod.Post, Path, cancellationToken: cancellationToken);
            if (target is not null)
                Copy(made.Text("file"), target);
            session.Answer(made, () =>
            {
                session.Screen.Line($"Backed up to {target ?? made.Text("file")}, up to position {made.Text("position")}.");
                session.Screen.Line($"Keep elsewhere: the audit ends at {made.Text("audit_position")} with {made.Text("audit_hash")}.");
            });
            return ExitCodes.Success;
        });
    }

    private static void Copy(string file, string target)
    {
        try
        {
            File.Copy(file, target, overwrite: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCodes.Failure, $"The backup is made, on the server's host in {file}, and can't be copied: {failure.Message}");
        }
    }
}
