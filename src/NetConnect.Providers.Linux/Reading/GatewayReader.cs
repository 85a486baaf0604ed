using System.Collections.Concurrent;
using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Access;
using NetConnect.Providers.Linux.Reach;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>Reads gateways: one, or all of a host.</summary>
internal sealed class GatewayReader(Reaches reaches, LinuxOptions options)
{
    private const int AtOnce = 8;

    /// <summary>What hosts can make: it changes with a reboot, so that once in a process is enough.</summary>
    private readonly ConcurrentDictionary<string, ImmutableSortedSet<string>> _abilities = new(StringComparer.Ordinal);

    public async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string gateway, CancellationToken cancellationToken)
    {
        if (!LinuxSettings.Name.IsMatch(gateway))
            return new ReadResult<ObservedNetwork>.Absent($"{gateway} can't be the name of a gateway: it is a network namespace, or `{LinuxSettings.Host}` for the machine itself.");
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
        if (!listed.Succeeded || GatewayScript.Sections(listed.Output) is not { } sections)
            return new ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable(listed.Reason);
        var names = sections[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Where(name => LinuxSettings.Name.IsMatch(name)).ToList();
        if (LinuxSettings.Find(access, LinuxSettings.Reach) == LinuxSettings.Ssh)
            names.Add(LinuxSettings.Host);
        var found = new ConcurrentBag<ReadResult<ObservedNetwork>>();
        await Parallel.ForEachAsync(
            names,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (name, time) => found.Add(await ReadAsync(reach, access, name, time)));
        if (found.OfType<ReadResult<ObservedNetwork>.Unavailable>().FirstOrDefault() is { } failed)
            return new ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable(failed.Reason);
        var underlay = LinuxSettings.UnderlayOf(access.Settings);
        return new ReadResult<ImmutableArray<ObservedNetwork>>.Read([.. found.OfType<ReadResult<ObservedNetwork>.Read>().Select(read => read.Value)
            .Where(network => network.Interfaces.Any(item => item.Id == underlay)).OrderBy(network => network.Network.NetworkId, StringComparer.Ordinal)]);
    }

    private async Task<ReadResult<ObservedNetwork>> ReadAsync(IReach reach, ProviderAccess access, string gateway, CancellationToken cancellationToken)
    {
        var result = await reach.RunAsync(gateway, GatewayScript.Read, cancellationToken);
        if (result.Error.Contains("Cannot open network namespace", StringComparison.Ordinal))
            return new ReadResult<ObservedNetwork>.Absent($"{access.Account} has no network namespace {gateway}.");
        if (!result.Succeeded)
            return result.Error.Contains("not permitted", StringComparison.Ordinal) || result.Error.Contains("ermission denied", StringComparison.Ordinal)
                ? new ReadResult<ObservedNetwork>.Refused("NotPermitted", result.Reason)
                : new ReadResult<ObservedNetwork>.Unavailable(result.Reason);
        if (await AbilitiesAsync(reach, access, cancellationToken) is not { } abilities)
            return new ReadResult<ObservedNetwork>.Unavailable("It could not be tried what the gateway can make.");
        try
        {
            var facts = GatewayFacts.Parse(result.Output);
            return new ReadResult<ObservedNetwork>.Read(GatewayMapper.Map(
                new NetworkRef(Platform.Linux, access.Account, gateway), access.Region, LinuxSettings.UnderlayOf(access.Settings), abilities, facts));
        }
        catch (FormatException e)
        {
            return new ReadResult<ObservedNetwork>.Unavailable($"{gateway}: {e.Message}");
        }
    }

    private async Task<ImmutableSortedSet<string>?> AbilitiesAsync(IReach reach, ProviderAccess access, CancellationToken cancellationToken)
    {
        if (_abilities.TryGetValue(access.Account, out var known))
            return known;
        var tried = await reach.RunAsync(LinuxSettings.Host, GatewayScript.Try, cancellationToken);
        if (!tried.Succeeded || GatewayScript.Sections(tried.Output) is not { } sections)
            return null;
        return _abilities[access.Account] = [.. sections[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private async Task<ReadResult<T>> Limited<T>(Func<CancellationToken, Task<ReadResult<T>>> read, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.CallTimeout);
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
