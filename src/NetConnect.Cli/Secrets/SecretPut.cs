using System.CommandLine;
using NetConnect.Contracts.Local.Sealing;

namespace NetConnect.Cli.Secrets;

/// <summary><c>netconnect secret put</c></summary>
internal static class SecretPut
{
    private const string About = """
        Keep a secret, in the place of the one of that name if there is one.

        It is read from standard input, or from a file, and never given on the command line, where history and `ps` would show it.
        An AWS credential is KEY:SECRET or KEY:SECRET:TOKEN.
        """;

    public static Command Create(Option<string> data)
    {
        var (name, service) = (SecretCommand.Name(), SecretCommand.Service());
        var file = new Option<string?>("--from") { Description = "A file that holds it, instead of standard input", HelpName = "FILE" };
        var command = new Command("put", About) { name, service, file };
        command.SetAction(parsed => SecretCommand.Run(parsed, output => Put(
            output,
            parsed.InvocationConfiguration.Error,
            SealedSecrets.Of(parsed.GetRequiredValue(data)),
            SecretId.TryMake(parsed.GetRequiredValue(service), parsed.GetRequiredValue(name))!,
            parsed.GetValue(file))));
        return command;
    }

    private static int Put(TextWriter output, TextWriter error, SealedSecrets store, SecretId id, string? file)
    {
        if (file is null && !Console.IsInputRedirected)
            return Refuse(error, "Give the secret on standard input (`< FILE`, or a pipe), or name a file with --from.");
        var value = (file is null ? Console.In.ReadToEnd() : File.ReadAllText(file)).TrimEnd('\r', '\n');
        if (value.Length is 0 or > SealedSecrets.MaxLength)
            return Refuse(error, $"A secret has 1 to {SealedSecrets.MaxLength} characters.");
        store.Put(id, value);
        output.WriteLine($"Kept for service {id.Service}. Its providers name it as secret:{id.Name}");
        return ExitCodes.Success;
    }

    private static int Refuse(TextWriter error, string why)
    {
        error.WriteLine(why);
        return ExitCodes.Usage;
    }
}
