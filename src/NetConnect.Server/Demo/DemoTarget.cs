using NetConnect.Contracts.Local;

namespace NetConnect.Server.Demo;

/// <summary>The installation that the demo plays on: one that was started for it, or one that runs already, a cluster perhaps.</summary>
/// <param name="Emulator">Where the cloud is: the demo plays in CloudSim only.</param>
/// <param name="TokenOf">A token for somebody who plays along.</param>
/// <param name="GoesOn">It is there after the demo.</param>
/// <param name="Patience">How long a step may take.</param>
internal sealed record DemoTarget(string Url, string Emulator, string DataDirectory, Func<string, string> TokenOf, bool GoesOn, TimeSpan Patience)
{
    public static DemoTarget Of(ServerApplication server) => new(
        server.Url,
        server.CloudSim?.Url ?? throw new InvalidOperationException("The demo plays in the emulator only."),
        server.Options.DataDirectory,
        name => server.IssueToken(name, []),
        server.Options.Keep,
        TimeSpan.FromSeconds(15));

    /// <summary>One that runs on this machine, known by its data directory; or why the demo can't be played there.</summary>
    /// <param name="knownEmulator">Where its cloud is, if somebody said so; else its data directory does.</param>
    public static (DemoTarget? Target, string? Fault) Running(string url, string dataDirectory, string? knownEmulator)
    {
        var server = LocalServer.Find(dataDirectory);
        if (server is null || (knownEmulator ?? server.CloudSim) is not { } emulator)
            return (null, $"{dataDirectory} is not the data directory of a running server whose cloud is CloudSim: --data names it, and --cloudsim-url its emulator.");
        return (new(url, emulator, dataDirectory, name => TokenBy(dataDirectory, name), GoesOn: true, TimeSpan.FromSeconds(60)), null);
    }

    private static string TokenBy(string dataDirectory, string name)
    {
        using var tokens = LocalTokens.Open(dataDirectory);
        return tokens.Issue(name, [], LocalMode.DefaultLifetime, TimeProvider.System.GetUtcNow());
    }
}
