using System.Collections.Immutable;
using NetConnect.Providers.Linux.Reach;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.Access;

/// <summary>Tries the way to a host, and what is there to work with; nothing is changed.</summary>
internal sealed class AccessCheck(IReaches reaches, LinuxOptions options, TimeProvider clock)
{
    private const string Missing = "missing", User = "user";

    private static readonly string[] Tools = ["ip", "nft"];

    public const string Look = """
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
        using var deadline = new CancellationTokenSource(options.CallTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var looked = await reach.RunAsync(LinuxSettings.Host, Look, either.Token);
            return looked.Succeeded && GatewayScript.Sections(looked.Output) is { } sections ? Report(access, sections) : Unreachable(looked.Reason);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unreachable("There was no answer in time.");
        }
    }

    private static AccessReport Report(ProviderAccess access, List<(string Name, string Text)> sections)
    {
        ImmutableArray<string> missing = [.. Text(sections, Missing).Split('\n', StringSplitOptions.RemoveEmptyEntries).Intersect(Tools)];
        var isRoot = Text(sections, User).Trim() == "0";
        var conditions = ImmutableArray.Create(Control(access, isRoot));
        if (!missing.IsEmpty)
            return new(AccessLevel.Limited, missing, $"Install {string.Join(" and ", missing.Select(PackageOf))} on the host.") { Conditions = conditions };
        return isRoot
            ? new(AccessLevel.Ready, [], "The host can be read and changed.") { Conditions = conditions }
            : new(AccessLevel.Limited, ["root"], "Interfaces, routes and filters are root's to change: call the host as root.") { Conditions = conditions };
    }

    private static string Text(List<(string Name, string Text)> sections, string name) => sections.Find(section => section.Name == name).Text ?? "";

    // Root can change the host without us; anybody may have an account on it. The server's own machine is for operators to allow.
    private static AccessCondition Control(ProviderAccess access, bool isRoot) => LinuxSettings.IsLocal(access)
        ? new(AccessCondition.ControlProved, true, "OwnMachine", "This installation allows its own machine's namespaces to be used.")
        : isRoot ? new(AccessCondition.ControlProved, true, "Root", "The host let in the service's key as root.")
        : new(AccessCondition.ControlProved, false, "NotRoot", "The host let in the service's key, but not as root: that says nothing about whose host it is.");

    private static string PackageOf(string tool) => tool == "ip" ? "iproute2" : "nftables";

    private static AccessReport Unreachable(string reason) => new(AccessLevel.Unreachable, [], reason);
}
