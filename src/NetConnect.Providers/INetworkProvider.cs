using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;

namespace NetConnect.Providers;

/// <summary>
/// A provider module: its pure half (planner, link types) and its three ways of touching a cloud:
/// read a region, read a network, make one call.
/// </summary>
/// <remarks>
/// No retries inside: every attempt is the caller's, after intent, budget, mode and lease were checked.
/// Expected failures are values; only bugs and cancellation throw.
/// </remarks>
public interface INetworkProvider
{
    Platform Platform { get; }

    INetworkPlanner Planner { get; }

    ImmutableArray<ILinkType> LinkTypes { get; }

    /// <summary>Facts that the catalogue of the product does not have, in its form; the catalogue of this installation takes them up.</summary>
    ImmutableArray<FactFile> Facts => [];

    /// <summary>Sheets of link types that the product does not know.</summary>
    ImmutableArray<FactFile> LinkSheets => [];

    /// <summary>The hub that a provider stands for, when operators registered it as one (<see cref="ProviderAccess.HubSetting"/>).</summary>
    NetworkRef? HubOf(ProviderAccess access) => null;

    /// <summary>What is wrong with an account, region and settings as a user typed them; nothing is called.</summary>
    ImmutableArray<FieldFault> Validate(ProviderAccess access);

    /// <summary>Tries the credentials with harmless reads.</summary>
    Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken);

    /// <summary>The bulk read that monitoring and discovery live on: all networks of the account and region.</summary>
    Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken);

    /// <summary>A fresh read of one network; <see cref="ReadResult{T}.Absent"/> when the account has none of that id.</summary>
    Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken);

    /// <summary>The same, knowing what was there before: an id that the reading does not show is asked for by itself, and found or gone.</summary>
    /// <param name="expected">Ids seen before. A module whose reads can't leave anything out need not care.</param>
    Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken) =>
        ReadNetworkAsync(access, networkId, cancellationToken);

    /// <summary>Makes one mutating call, once. The same operation and token again must not do it twice.</summary>
    Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken);
}
