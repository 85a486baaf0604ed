using System.Runtime.ExceptionServices;
using Amazon.Runtime;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>Whoever asks stops waiting while the answer to a dry run is on its way up to them: between its being thrown and its being caught.</summary>
internal sealed class Impatience : IDisposable
{
    // Other tests of the process are refused things, too.
    private static readonly AsyncLocal<CancellationTokenSource?> Asker = new();

    public Impatience(CancellationTokenSource asker)
    {
        Asker.Value = asker;
        AppDomain.CurrentDomain.FirstChanceException += Stop;
    }

    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= Stop;

    private static void Stop(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (thrown.Exception is AmazonServiceException { ErrorCode: "DryRunOperation" })
            Asker.Value?.Cancel();
    }
}
