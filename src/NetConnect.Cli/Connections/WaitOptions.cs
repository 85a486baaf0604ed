using System.CommandLine;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Connections;

/// <summary>How long to follow what was begun.</summary>
internal sealed class WaitOptions
{
    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "How long to follow the work", HelpName = "SECONDS", DefaultValueFactory = _ => 600,
    };

    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Don't follow: the server goes on by itself" };

    public void AddTo(Command command)
    {
        command.Add(_timeout);
        command.Add(_noWait);
    }

    /// <summary>Nothing: not at all.</summary>
    public TimeSpan? Of(Session session) =>
        session.Parsed.GetValue(_noWait) ? null : TimeSpan.FromSeconds(session.Parsed.GetValue(_timeout));
}
