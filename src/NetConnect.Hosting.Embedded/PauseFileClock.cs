using Microsoft.Extensions.Logging;
using NetConnect.Runtime.Modes;

namespace NetConnect.Hosting.Embedded;

/// <summary>Sees the pause file come and go, so that what waits goes on at once. The gate itself looks before each call.</summary>
internal sealed partial class PauseFileClock(LiveOperations operations, IPauseFile pauseFile, TimeProvider time, ILogger<PauseFileClock> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        bool? known = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            known = await LookAsync(known, cancellationToken);
            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    /// <summary>What it was told last; the first look after a start tells too, because it may have changed meanwhile.</summary>
    private async Task<bool?> LookAsync(bool? known, CancellationToken cancellationToken)
    {
        var isThere = pauseFile.IsThere;
        if (isThere == known)
            return known;
        try
        {
            await operations.NotePauseFileAsync(isThere, cancellationToken);
            if (isThere || known is not null)
                LogChanged(isThere ? "there: nothing is changed while it lies there" : "gone: changes go on");
            return isThere;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
            return known;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The pause file is {State}")]
    private partial void LogChanged(string state);

    [LoggerMessage(2, LogLevel.Error, "The pause file could not be noted")]
    private partial void LogFailed(Exception failure);
}
