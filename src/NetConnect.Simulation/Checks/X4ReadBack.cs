using System.Text.Json;
using NetConnect.Kernel;
using NetConnect.Kernel.AddressPlans;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Modes;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Regions;
using NetConnect.Kernel.Registrations;
using NetConnect.Kernel.Resources;
using NetConnect.Kernel.Services;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Links;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>
/// A process goes on with what it has just written and does not read it: so that nobody relies on what is not in the text, a part of all
/// commits is read back here, and everything is by each process that takes over.
/// </summary>
internal sealed class X4ReadBack(World world) : Check(world, "X4", "What is written reads back as it was.")
{
    /// <summary>One commit in so many.</summary>
    private const int Sample = 16;

    public static bool IsDue(World world) => world.Commits % Sample == 0;

    public override void OnCommitted(CommitSeen seen)
    {
        if (!IsDue(World))
            return;
        foreach (var (key, row) in seen.Commit.Children)
        {
            if (row is not null)
                Look(seen, key, row);
        }

        LookAtHeader(seen, seen.Commit.Header);
    }

    private void LookAtHeader(CommitSeen seen, StoredRow? row)
    {
        switch (seen.After)
        {
            case NetworkState: Compare<NetworkState>(seen, row); break;
            case ConnectionState: Compare<ConnectionState>(seen, row); break;
            case ResourceState: Compare<ResourceState>(seen, row); break;
            case ServiceState: Compare<ServiceState>(seen, row); break;
            case RegisteredProvider: Compare<RegisteredProvider>(seen, row); break;
            case RegionState: Compare<RegionState>(seen, row); break;
            case ModeState: Compare<ModeState>(seen, row); break;
            case AddressPlanState: Compare<AddressPlanState>(seen, row); break;
        }
    }

    private void Look(CommitSeen seen, string key, StoredRow row)
    {
        switch (key[..(key.IndexOf('/', StringComparison.Ordinal) + 1)], seen.After)
        {
            case ("half/", NetworkState): Compare<HalfRecord>(seen, row); break;
            case ("part/", _): Compare<PartRecord>(seen, row); break;
            case ("hold/", _): Compare<HoldRecord>(seen, row); break;
            case ("notice/", _): Compare<FilterNotice>(seen, row); break;
            case ("", ConnectionState) when key == "edit": Compare<PendingEdit>(seen, row); break;
            case ("use/", _): Compare<EnsureSide>(seen, row); break;
            case ("half/", ConnectionState): Compare<HalfTrack>(seen, row); break;
            case ("hub/", ConnectionState): Compare<HubTrack>(seen, row); break;
            case ("", ConnectionState) when key == "decision": Compare<DecisionRecord>(seen, row); break;
        }
    }

    private void Compare<T>(CommitSeen seen, StoredRow? row)
        where T : class
    {
        if (row is null)
            return;
        var (written, read) = (row.Read<T>(static stored => stored.Body), JsonSerializer.Deserialize<T>(row.Body, NetConnectJson.Options));
        Require(Canonical.Same(written, read), $"A {typeof(T).Name} of {seen.Commit.Key} differs from its text {row.Body}.");
    }
}
