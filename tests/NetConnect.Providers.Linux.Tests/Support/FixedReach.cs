using NetConnect.Providers.Linux.Reach;

namespace NetConnect.Providers.Linux.Tests.Support;

/// <summary>A host on which every script ends the same way; what was to be run is kept.</summary>
internal sealed class FixedReach(Func<string, ScriptResult> answer) : IReach, IReaches
{
    public List<(string Gateway, string Script)> Ran { get; } = [];

    public Task<(IReach? Reach, string? Fault)> OpenAsync(ProviderAccess access, CancellationToken cancellationToken) => Task.FromResult<(IReach?, string?)>((this, null));

    public Task<ScriptResult> RunAsync(string gateway, string script, CancellationToken cancellationToken)
    {
        Ran.Add((gateway, script));
        return Task.FromResult(answer(script));
    }
}
