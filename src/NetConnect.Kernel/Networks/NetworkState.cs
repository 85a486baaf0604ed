using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>One cloud network as its only writer knows it: what is wanted of it, what was made, what is under way.</summary>
public sealed record NetworkState : ActorState
{
    public required NetworkRef Network { get; init; }

    public required string Region { get; init; }

    /// <summary>The provider through whose credentials the network is read and changed.</summary>
    public required string ProviderId { get; init; }

    /// <summary>The one call that is under way, or whose outcome is not known.</summary>
    public Intent? Intent { get; init; }

    /// <summary>Number of calls so far; tells the result of this call from a late one of an earlier call.</summary>
    public long Calls { get; init; }

    /// <summary>Number of reports so far: revisions of halves never repeat, not even when a half was forgotten and comes back.</summary>
    public long Reports { get; init; }

    /// <summary>When the last call ended.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>All was as wanted at the last look: what differs from now on is told by one reading and confirmed by another.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Which kinds of objects the last believed reading showed.</summary>
    public Footing Footing { get; init; } = Footing.None;

    /// <summary>Since when readings are doubted.</summary>
    public DateTimeOffset? DoubtedSince { get; init; }

    /// <summary>Since when the provider says that there is no such network.</summary>
    public DateTimeOffset? AbsentSince { get; init; }

    /// <summary>By provider: how its owner wants links to be made here, as it was at the last look.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Settings { get; init; } =
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;

    /// <summary>When a fresh read was asked for, until one has come.</summary>
    public DateTimeOffset? ReadAskedAt { get; init; }

    public int ReadFailures { get; init; }

    /// <summary>When to look again because something is settling, backing off or entombed.</summary>
    public DateTimeOffset? NextReadAt { get; init; }

    /// <summary>Why the network can't be seen at present; what was seen before then is no evidence.</summary>
    public string? Blind { get; init; }

    /// <summary>Child rows: one per connection.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, HalfRecord> Halves { get; init; } = ImmutableSortedDictionary<string, HalfRecord>.Empty;

    /// <summary>Child rows: the ledger of objects.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, PartRecord> Parts { get; init; } = ImmutableSortedDictionary<string, PartRecord>.Empty;

    /// <summary>Child rows: promised slots by connection.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, HoldRecord> Holds { get; init; } = ImmutableSortedDictionary<string, HoldRecord>.Empty;

    [JsonIgnore]
    public ActorKey Key => ActorKey.Network(Network);

    /// <summary>What a reading that begins now can know: it is stale once a later call was made.</summary>
    [JsonIgnore]
    public long ReadStamp => Intent is null ? Calls : Calls - 1;

    public NetworkWish WishFor(string installation) =>
        new(Network, Region, installation, [.. Halves.Values
            .Where(half => half.Wish.Goal != HalfGoal.Forgotten)
            .Select(half => half.Wish with { Settings = SettingsOf(half) })]);

    /// <summary>Providers whose settings shape what is wanted.</summary>
    [JsonIgnore]
    public IEnumerable<string> Providers =>
        Halves.Values.Where(half => half.Wish.Goal != HalfGoal.Forgotten).Select(half => half.ProviderId).Where(id => id.Length > 0).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Providers that lead in: the one that is used, then those of others here.</summary>
    [JsonIgnore]
    public IEnumerable<string> WaysIn => Providers.Prepend(ProviderId).Where(id => id.Length > 0).Distinct();

    /// <summary>
    /// Nothing waits for a moment: what a reading leaves as it is now, the same reading leaves as it is at any later time.
    /// </summary>
    public bool IsTimeless() =>
        IsSettled && (Intent, ReadAskedAt, NextReadAt, DoubtedSince, AbsentSince) == (null, null, null, null, null)
        && Parts.Values.All(part => part is
        {
            Stage: PartStage.Seen or PartStage.Foreign, GoneAt: null, NotBefore: null, ContendedUntil: null, LingersUntil: null,
        });

    private ImmutableSortedDictionary<string, string> SettingsOf(HalfRecord half) =>
        Settings.GetValueOrDefault(half.ProviderId, ImmutableSortedDictionary<string, string>.Empty);
}
