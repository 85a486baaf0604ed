using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NetConnect.Grains;
using NetConnect.Hosting.Orleans.Members;
using NetConnect.Hosting.Orleans.Watching;
using NetConnect.Hosting.Orleans.Wire;
using NetConnect.Providers;
using NetConnect.Runtime;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Monitoring;
using NetConnect.Runtime.Prefixes;
using NetConnect.Runtime.Receipts;
using NetConnect.Runtime.Retention;
using NetConnect.Runtime.Store;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Serializers;

namespace NetConnect.Hosting.Orleans;

/// <summary>Puts a process of the cluster together: a silo, where actors live, or a gateway, which only asks them.</summary>
public static class ClusterHosting
{
    /// <summary>Adds a silo. The caller adds <c>ProviderRegistry</c> and <see cref="GrainDoor"/>.</summary>
    public static async Task AddNetConnectSiloAsync(
        this IHostApplicationBuilder builder, IClusterStore store, ClusterOptions options, CancellationToken cancellationToken)
    {
        var database = await ClusterTables.PrepareAsync(options.ConnectionString, options.Schema, cancellationToken);
        AddShared(builder.Services, store, options);
        builder.Services.AddSingleton<Node>().AddHostedService<MemberWatch>();
        builder.UseOrleans(silo => silo
            .Configure<global::Orleans.Configuration.ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (GrainClientHosting.ClusterName, GrainClientHosting.ClusterName))
            .Configure<SiloOptions>(one => one.SiloName = MemberName.Of(options.Node, store.Epoch))
            .Configure<ClusterMembershipOptions>(Configure)
            .AddDashboard(Configure)
            .Configure<GrainCollectionOptions>(grains => grains.CollectionAge = TimeSpan.FromMinutes(3))
            .UseAdoNetClustering(ado => (ado.Invariant, ado.ConnectionString) = (GrainClientHosting.DatabaseKind, database))
            .ConfigureEndpoints(IPAddress.Parse(options.Address), options.SiloPort, options.GatewayPort, listenOnAnyHostAddress: false));
    }

    /// <summary>Adds a gateway. The caller adds <c>ProviderRegistry</c>: what a request rests on is read here, before any actor is asked.</summary>
    public static async Task AddNetConnectGatewayAsync(
        this IHostApplicationBuilder builder, IClusterStore store, ClusterOptions options, CancellationToken cancellationToken)
    {
        await ClusterTables.PrepareAsync(options.ConnectionString, options.Schema, cancellationToken);
        AddShared(builder.Services, store, options);
        builder.Services.AddHostedService<IndexClock>();
        builder.UseOrleansClient(client => client
            .UseNetConnectCluster(new() { ConnectionString = options.ConnectionString, Schema = options.Schema })
            .AddDashboard(Configure));
    }

    // Its log would show everybody's messages to whoever may look at the numbers.
    private static void Configure(DashboardOptions dashboard) => dashboard.HideTrace = true;

    // Two misses of two seconds each and a second opinion: a silo that died is out after ten to twenty.
    private static void Configure(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(2);
        membership.NumMissedProbesLimit = 2;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        membership.DefunctSiloExpiration = TimeSpan.FromDays(1);
    }

    private static void AddShared(IServiceCollection services, IClusterStore store, ClusterOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(store).AddSingleton<IActorStore>(store).AddSingleton(options).AddSingleton(options.Monitor);
        services.AddSingleton(options.Retention).AddSingleton<RetentionSweep>();
        services.AddSingleton(provider => new TurnSource(provider.GetRequiredService<TimeProvider>(), store, options.Kernel));
        services.AddSingleton(provider => options.Decisions(provider.GetRequiredService<ProviderRegistry>())).AddSingleton<KnownPrefixes>();
        services.AddSingleton<CommitFeed>().AddSingleton<ActorTypes>().AddSingleton<NetworkIndex>().AddSingleton<FreshIndex>().AddSingleton<RegionMonitor>();
        services.AddSingleton<GrainHost>().AddSingleton<IActorHost>(provider => provider.GetRequiredService<GrainHost>());
        services.AddSingleton<IPauseFile>(options.DataDirectory is { } data ? PauseFile.In(data) : PauseFile.Nowhere);
        services.AddSingleton<ModeGate>().AddSingleton<IChangeGate, NodeGate>();
        services.AddSingleton<ProviderDirectory>().AddSingleton<ResourceProof>().AddSingleton<EffectRunner>();
        services.AddSingleton<IEstate, LiveEstate>().AddSingleton<StrayFinder>().AddSingleton<IReceiptBook, ReceiptBook>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<LiveOperations>(provider));
        services.AddSingleton<IOperations>(provider => provider.GetRequiredService<LiveOperations>());
        services.AddHostedService<LogTail>().AddHostedService<PauseFileWatch>();
        services.AddNetConnectContracts().AddNetConnectWire();
    }

    /// <summary>How our types travel between silos.</summary>
    internal static IServiceCollection AddNetConnectWire(this IServiceCollection services) => services.AddSerializer()
        // Whatever lies beneath a failure, such as what the database's driver threw, comes along: else nobody would learn of the failure itself.
        .Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedExceptionTypeFilter = static _ => true)
        .AddSingleton<WireCodec>()
        .AddSingleton<IGeneralizedCodec>(provider => provider.GetRequiredService<WireCodec>())
        .AddSingleton<IGeneralizedCopier>(provider => provider.GetRequiredService<WireCodec>())
        .AddSingleton<ITypeFilter>(provider => provider.GetRequiredService<WireCodec>());
}
