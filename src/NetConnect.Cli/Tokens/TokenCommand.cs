using System.CommandLine;
using System.Globalization;
using NetConnect.Contracts.Local;

namespace NetConnect.Cli.Tokens;

/// <summary><c>netconnect token</c>: prints a bearer token of local mode.</summary>
internal static class TokenCommand
{
    private const int MaxHours = 24 * 365;

    private const string About = """
        Print a bearer token for a NetConnect server in local mode (one without an identity provider).

        The token is the last line of the output, alone. The signing key is made if there is none yet.

        Example:
          TOKEN=$(netconnect token --as ann --groups team-web,netconnect-operators | tail -n 1)
          curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:8080/v1/services
        """;

    public static Command Create(TimeProvider time)
    {
        var data = new Option<string>("--data")
        {
            Description = "The server's data directory",
            HelpName = "DIR",
            DefaultValueFactory = _ => LocalMode.DefaultDataDirectory,
        };
        var subject = new Option<string>("--as") { Description = "Whom the token speaks for (its `sub`)", HelpName = "NAME", Required = true };
        var groups = new Option<string>("--groups") { Description = "Groups, separated by commas", HelpName = "G,G", DefaultValueFactory = _ => "" };
        var hours = new Option<int>("--hours") { Description = "How long it is valid", HelpName = "N", DefaultValueFactory = _ => 24 };
        subject.Validators.Add(result => Require(result, IsName(result.GetValueOrDefault<string>()),
            "--as: give a name of 1 to 255 characters, without control characters."));
        hours.Validators.Add(result => Require(result, result.Tokens is [var token] && IsHours(token.Value),
            string.Create(CultureInfo.InvariantCulture, $"--hours: give a whole number from 1 to {MaxHours}.")));
        var command = new Command("token", About) { data, subject, groups, hours };
        command.SetAction(parsed => Run(parsed, new TokenRequest(
            parsed.GetRequiredValue(data),
            parsed.GetRequiredValue(subject),
            parsed.GetRequiredValue(groups).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            TimeSpan.FromHours(parsed.GetRequiredValue(hours)),
            time.GetUtcNow())));
        return command;
    }

    private static int Run(ParseResult parsed, TokenRequest request)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            using var tokens = LocalTokens.Open(request.DataDirectory);
            output.WriteLine($"{request.Describe()}, signed with {LocalMode.KeyPath(request.DataDirectory)}:");
            output.WriteLine(tokens.Issue(request.Subject, request.Groups, request.Lifetime, request.Now));
            return ExitCodes.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            error.WriteLine(exception.Message);
            return ExitCodes.Failure;
        }
    }

    private static bool IsName(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= 255 && !name.Any(char.IsControl);

    private static bool IsHours(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= MaxHours;

    private static void Require(System.CommandLine.Parsing.OptionResult result, bool holds, string message)
    {
        if (!holds && !result.Implicit)
            result.AddError(message);
    }
}
