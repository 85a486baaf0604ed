using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Orleans.Watching;

/// <summary>Has the pause file of this machine stop the whole cluster. This process' own gate looks at the file before each call, whatever the store says.</summary>
internal sealed partial class PauseFileWatch(
    LiveOperations operations, IPauseFile pauseFile, ClusterOptions options, TimeProvider time, ILogger<PauseFileWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private bool? _known;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (StoreUnavailableException failure)
            {
                LogFailed(failure.Message);
            }
        }
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    // While it lies there it is said again: whoever resumes meanwhile resumes nothing. The first look tells of one that went while nobody looked.
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var isThere = pauseFile.IsThere;
        if (isThere || _known != isThere)
            await operations.PauseByFileAsync(options.Node, isThere, cancellationToken);
        if (isThere && _known != true)
            LogThere();
        _known = isThere;
    }

    [LoggerMessage(1, LogLevel.Warning, "A pause file lies here: nothing is changed by any process of the cluster")]
    private partial void LogThere();

    [LoggerMessage(2, LogLevel.Warning, "The others could not be told whether a pause file lies here; it is tried again ({Reason})")]
    private partial void LogFailed(string reason);
}
