namespace NetConnect.CloudSim.Hosting;

/// <summary>Leaves signals to the process around the emulator, which may still need it while it shuts down.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
