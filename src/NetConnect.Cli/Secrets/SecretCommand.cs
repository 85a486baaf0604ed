using System.CommandLine;
using NetConnect.Contracts.Local;
using NetConnect.Contracts.Local.Sealing;

namespace NetConnect.Cli.Secrets;

/// <summary><c>netconnect secret</c>: keeps secrets for services in the sealed store of the server on this machine.</summary>
internal static class SecretCommand
{
    private const string About = """
        Keep secrets that providers refer to as `secret:NAME` (settings.credential).

        To be run where the server runs, as the user that it runs as. A secret belongs to one service; no other can name it. It is
        sealed in the data directory with a key in DIR/keys, which backups leave out: keep a copy of that folder somewhere else.

        Example:
          netconnect secret put aws --service 0190c0de-0000-7000-8000-000000000001 < aws-keys.txt
        """;

    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "The server's data directory",
            HelpName = "DIR",
            DefaultValueFactory = _ => LocalMode.DefaultDataDirectory,
            Recursive = true,
        };
        return new("secret", About)
        {
            data, SecretPut.Create(data), SecretList.Create(data), SecretRemove.Create(data), SecretRotate.Create(data),
        };
    }

    public static Argument<string> Name()
    {
        var name = new Argument<string>("NAME") { Description = "What it is called behind `secret:`" };
        name.Validators.Add(result =>
        {
            if (!SecretId.IsName(result.GetValueOrDefault<string>() ?? ""))
                result.AddError("NAME: 1 to 100 letters, digits, `.`, `_` and `-`, beginning with a letter or digit.");
        });
        return name;
    }

    public static Option<string> Service()
    {
        var service = new Option<string>("--service") { Description = "The service whose secret it is", HelpName = "ID", Required = true };
        service.Validators.Add(result =>
        {
            if (!Guid.TryParseExact(result.GetValueOrDefault<string>(), "D", out _))
                result.AddError("--service: give the id of a service.");
        });
        return service;
    }

    /// <summary>Runs what touches the store; what goes wrong there is told, not thrown.</summary>
    public static int Run(ParseResult parsed, Func<TextWriter, int> act)
    {
        try
        {
            return act(parsed.InvocationConfiguration.Output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(exception.Message);
            return ExitCodes.Failure;
        }
    }
}
