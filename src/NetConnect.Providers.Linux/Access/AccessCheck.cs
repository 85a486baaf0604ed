using System.Collections.Immutable;
using NetConnect.Providers.Linux.Reach;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.Access;

/// <summary>Tries the way to a host, and what is there to work with; nothing is changed but a namespace that is made and thrown away.</summary>
internal sealed class AccessCheck(Reaches reaches, LinuxOptions options)
{
    private static readonly string[] Tools = ["ip", "nft"];

    private const string Look = """
        echo '#netconnect:missing'
        for tool in ip nft; do command -v $tool > /dev/null || echo $tool; done
        echo '#netconnect:user'; id -u
        echo '#netconnect:end'

        """;

    public async Task<AccessReport> CheckAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var (reach, fault) = await reaches.OpenAsync(access, cancellationToken);
        if (reach is null)
            return Unreachable(fault!);
        using var deadline = new CancellationTokenSource(options.CallTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var looked = await reach.RunAsync(LinuxSettings.Host, Look, either.Token);
            return GatewayScript.Sections(looked.Output) is { } sections && looked.Succeeded ? Report(access, sections) : Unreachable(looked.Reason);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unreachable("There was no answer in time.");
        }
    }

    private static AccessReport Report(ProviderAccess access, List<(string Name, string Text)> sections)
    {
        ImmutableArray<string> missing = [.. sections[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Intersect(Tools)];
        var isRoot = sections[1].Text.Trim() == "0";
        var conditions = ImmutableArray.Create(Control(access));
        if (!missing.IsEmpty)
            return new(AccessLevel.Limited, missing, $"Install {string.Join(" and ", missing.Select(PackageOf))} on the host.") { Conditions = conditions };
        return isRoot
            ? new(AccessLevel.Ready, [], "The host can be read and changed.") { Conditions = conditions }
            : new(AccessLevel.Limited, ["root"], "Interfaces, routes and filters are root's to change: call the host as root.") { Conditions = conditions };
    }

    // Whoever gave the key can change the host without us; the server's own machine is for operators to allow.
    private static AccessCondition Control(ProviderAccess access) => new(
        AccessCondition.ControlProved,
        true,
        "OwnWay",
        LinuxSettings.Find(access, LinuxSettings.Reach) == LinuxSettings.Local
            ? "This installation allows its own machine's namespaces to be used."
            : "The host let in the key that the service itself has given.");

    private static string PackageOf(string tool) => tool == "ip" ? "iproute2" : "nftables";

    private static AccessReport Unreachable(string reason) => new(AccessLevel.Unreachable, [], reason);
}
