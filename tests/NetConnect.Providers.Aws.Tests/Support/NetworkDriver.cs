using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Tests.Support;

/// <summary>Plays the kernel for one network: observe, assess, make the first call whose time has come.</summary>
internal sealed class NetworkDriver(
    INetworkPlanner planner,
    NetworkRef network,
    string region,
    Func<Task<ObservedNetwork>> observe,
    Func<ProviderOperation, Task<OperationResult>> execute)
{
    public NetworkRef Network => network;

    public List<HalfWish> Halves { get; } = [];

    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; set; } = ImmutableSortedDictionary<string, PartRecord>.Empty;

    public ImmutableArray<PartAssessment> Parts { get; private set; } = [];

    public List<OperationResult> Results { get; } = [];

    public List<ProviderOperation> Calls { get; } = [];

    /// <summary>What this side tells the other one of their pair.</summary>
    public ImmutableSortedDictionary<string, string> PublishedTo(NetworkRef other)
    {
        var pair = NetworkPair.Of(network, other).ToString();
        return Parts.Where(part => part.Key.EndsWith(pair, StringComparison.Ordinal)).Select(part => part.Published)
            .FirstOrDefault(published => !published.IsEmpty) ?? ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>What this side tells the others of a connection.</summary>
    public ImmutableSortedDictionary<string, string> PublishedFor(string connection) => ImmutableSortedDictionary.CreateRange(
        Parts.Where(part => part.IsWanted && part.Users.Contains(connection)).SelectMany(part => part.Published).GroupBy(entry => entry.Key).Select(entries => entries.First()));

    public bool IsSettled => Parts.All(part => part.IsWanted ? part.Presence == PartPresence.Ready : part.Presence == PartPresence.Absent);

    /// <returns>False when there was no call to make.</returns>
    public async Task<bool> TurnAsync()
    {
        await LookAsync();
        if (Next() is not { } part)
            return false;
        var record = Ledger.GetValueOrDefault(part.Key) is { Stage: not PartStage.Gone } known ? known : New(part, PartStage.Intended);
        Keep(record with { Spec = part.Spec, Users = part.Users, Requires = part.Requires });
        Calls.Add(part.Operation!);
        var result = await execute(part.Operation!);
        Results.Add(result);
        if (result is OperationResult.Completed { ExternalId: { } id })
            Keep(Ledger[part.Key] with { ExternalId = id, Stage = PartStage.Made });
        return true;
    }

    public async Task LookAsync()
    {
        var observed = await observe();
        Parts = planner.Assess(new NetworkWish(network, region, Given.Installation, [.. Halves]), Ledger, observed);
        foreach (var part in Parts)
            Note(part);
    }

    private void Note(PartAssessment part)
    {
        var record = Ledger.GetValueOrDefault(part.Key);
        if (!part.IsWanted && record?.Stage == PartStage.Foreign)
            Ledger = Ledger.Remove(part.Key);
        else if (!part.IsWanted && part.Presence == PartPresence.Absent)
            Keep(record! with { Stage = PartStage.Gone });
        else if (part.Presence == PartPresence.Ended)
            Keep((record ?? New(part, PartStage.Intended)) with { Incarnation = (record?.Incarnation ?? 1) + 1, ExternalId = null, Stage = PartStage.Intended });
        else if (part.IsWanted && part.Presence == PartPresence.Ready && record is null or { Stage: PartStage.Gone })
            Keep(part.Presence == PartPresence.Ready ? New(part, part.BearsOurMark ? PartStage.Seen : PartStage.Foreign) : record!);
        else if (part.IsWanted && part.Presence == PartPresence.Ready && record!.Stage != PartStage.Foreign)
            Keep(record with { Stage = PartStage.Seen, ExternalId = part.ExternalId ?? record.ExternalId, Spec = part.Spec });
    }

    private PartAssessment? Next()
    {
        var ready = Parts.Where(part => part.Presence == PartPresence.Ready).Select(part => part.Key).ToHashSet();
        var needed = Parts.Where(part => part.Presence != PartPresence.Absent).SelectMany(part => part.Requires).ToHashSet();
        return Parts.FirstOrDefault(part => part is { IsWanted: true, Operation: not null } && part.Requires.All(ready.Contains))
            ?? Parts.FirstOrDefault(part => part is { IsWanted: false, Operation: not null } && !needed.Contains(part.Key));
    }

    private static PartRecord New(PartAssessment part, PartStage stage) => new()
    {
        Key = part.Key,
        Kind = part.Kind,
        Stage = stage,
        ExternalId = part.ExternalId,
        Spec = part.Spec,
        Users = part.Users,
        Requires = part.Requires,
    };

    private void Keep(PartRecord record) => Ledger = Ledger.SetItem(record.Key, record);
}
