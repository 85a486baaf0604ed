using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Access;
using NetConnect.Providers.Linux.Execution;
using NetConnect.Providers.Linux.Reach;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>Reads gateways: one, or all of a host.</summary>
internal sealed class GatewayReader(IReaches reaches, LinuxOptions options, TimeProvider clock)
{
    private const int AtOnce = 8;

    /// <summary>What hosts can make changes when somebody installs something, or boots another kernel.</summary>
    private static readonly TimeSpan AbilitiesHold = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, ImmutableSortedSet<string> Abilities)> _abilities = new(StringComparer.Ordinal);

    public async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string gateway, CancellationToken cancellationToken)
    {
        if (LinuxSettings.FaultOf(access, gateway) is { } mistaken)
            return new ReadResult<ObservedNetwork>.Absent(mistaken);
        var (reach, fault) = await reaches.OpenAsync(access, cancellationToken);
        return reach is null
            ? new ReadResult<ObservedNetwork>.Refused("NoAccess", fault!)
            : await Limited(time => ReadAsync(reach, access, gateway, time), cancellationToken);
    }

    public async Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var (reach, fault) = await reaches.OpenAsync(access, cancellationToken);
        if (reach is null)
            return new ReadResult<ImmutableArray<ObservedNetwork>>.Refused("NoAccess", fault!);
        return await Limited(time => ReadAllAsync(reach, access, time), cancellationToken);
    }

    private async Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadAllAsync(IReach reach, ProviderAccess access, CancellationToken cancellationToken)
    {
        var listed = await reach.RunAsync(LinuxSettings.Host, GatewayScript.List, cancellationToken);
        if (!listed.Succeeded || GatewayScript.Sections(listed.Output) is not [var namespaces, ..])
            return Failure<ImmutableArray<ObservedNetwork>>(listed);
        var (abilities, failure) = await AbilitiesAsync(reach, access, cancellationToken);
        if (abilities is null)
            return Failure<ImmutableArray<ObservedNetwork>>(failure!);
        var names = namespaces.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Append(LinuxSettings.Host)
            .Where(name => LinuxSettings.FaultOf(access, name) is null).Distinct(StringComparer.Ordinal);
        using var gate = new SemaphoreSlim(AtOnce);
        var found = await Task.WhenAll(names.Select(name => ReadInTurnAsync(gate, reach, access, name, abilities, cancellationToken)));
        if (found.OfType<ReadResult<ObservedNetwork>.Unavailable>().FirstOrDefault() is { } failed)
            return new ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable(failed.Reason);
        if (found.OfType<ReadResult<ObservedNetwork>.Refused>().FirstOrDefault() is { } refused)
            return new ReadResult<ImmutableArray<ObservedNetwork>>.Refused(refused.Code, refused.Reason);
        var underlay = LinuxSettings.UnderlayOf(access.Settings);
        return new ReadResult<ImmutableArray<ObservedNetwork>>.Read([.. found.OfType<ReadResult<ObservedNetwork>.Read>().Select(read => read.Value)
            .Where(network => network.Interfaces.Any(item => item.Id == underlay)).OrderBy(network => network.Network.NetworkId, StringComparer.Ordinal)]);
    }

    private async Task<ReadResult<ObservedNetwork>> ReadInTurnAsync(
        SemaphoreSlim gate, IReach reach, ProviderAccess access, string gateway, ImmutableSortedSet<string> abilities, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await ReadAsync(reach, access, gateway, abilities, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<ReadResult<ObservedNetwork>> ReadAsync(IReach reach, ProviderAccess access, string gateway, CancellationToken cancellationToken)
    {
        var (abilities, failure) = await AbilitiesAsync(reach, access, cancellationToken);
        return abilities is null ? Failure<ObservedNetwork>(failure!) : await ReadAsync(reach, access, gateway, abilities, cancellationToken);
    }

    private static async Task<ReadResult<ObservedNetwork>> ReadAsync(
        IReach reach, ProviderAccess access, string gateway, ImmutableSortedSet<string> abilities, CancellationToken cancellationToken)
    {
        var result = await reach.RunAsync(gateway, GatewayScript.Read, cancellationToken);
        if (!result.Succeeded)
            return ScriptErrors.IsNoNamespace(result.Error)
                ? new ReadResult<ObservedNetwork>.Absent($"{access.Account} has no network namespace {gateway}.")
                : Failure<ObservedNetwork>(result);
        try
        {
            var facts = GatewayFacts.Parse(result.Output);
            return new ReadResult<ObservedNetwork>.Read(GatewayMapper.Map(
                new NetworkRef(Platform.Linux, access.Account, gateway), access.Region, LinuxSettings.UnderlayOf(access.Settings), abilities, facts));
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return new ReadResult<ObservedNetwork>.Unavailable($"{gateway}: {e.Message}");
        }
    }

    private async Task<(ImmutableSortedSet<string>? Abilities, ScriptResult? Failure)> AbilitiesAsync(IReach reach, ProviderAccess access, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_abilities.TryGetValue(access.Account, out var known) && now - known.At < AbilitiesHold)
            return (known.Abilities, null);
        var tried = await reach.RunAsync(LinuxSettings.Host, GatewayScript.Try, cancellationToken);
        if (!tried.Succeeded || GatewayScript.Sections(tried.Output) is not [var section, ..])
            return (null, tried);
        ImmutableSortedSet<string> abilities = [.. section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Intersect([GatewayScript.Vxlan, GatewayScript.Wireguard])];
        _abilities[access.Account] = (now, abilities);
        return (abilities, null);
    }

    /// <summary>Not being allowed to look is never "nothing there", and neither is no answer.</summary>
    private static ReadResult<T> Failure<T>(ScriptResult result) => ScriptErrors.IsNotAllowed(result.Error)
        ? new ReadResult<T>.Refused("NotPermitted", result.Reason)
        : new ReadResult<T>.Unavailable(result.Reason);

    private async Task<ReadResult<T>> Limited<T>(Func<CancellationToken, Task<ReadResult<T>>> read, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.CallTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await read(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ReadResult<T>.Unavailable("There was no answer in time.");
        }
    }
}
