using Microsoft.Extensions.DependencyInjection;
using NetConnect.Contracts;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;

namespace NetConnect.Grains;

/// <summary>Makes a service a client of the cluster: <c>builder.UseOrleansClient(client => client.UseNetConnectCluster(options))</c>.</summary>
public static class GrainClientHosting
{
    /// <summary>The name of the cluster in the tables of its members.</summary>
    public const string ClusterName = "netconnect";

    /// <summary>What Orleans calls PostgreSQL.</summary>
    public const string DatabaseKind = "Npgsql";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Finds the cluster and goes on looking for it; then <see cref="IGrainFactory"/> reaches its grains.</summary>
    public static IClientBuilder UseNetConnectCluster(this IClientBuilder client, GrainClientOptions options)
    {
        client.Services.AddNetConnectContracts();
        var database = new NpgsqlConnectionStringBuilder(options.ConnectionString) { SearchPath = options.Schema }.ConnectionString;
        return client
            .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (ClusterName, ClusterName))
            .UseAdoNetClustering(ado => (ado.Invariant, ado.ConnectionString) = (DatabaseKind, database))
            .UseConnectionRetryFilter(async (_, cancelled) =>
            {
                await Task.Delay(Pause, cancelled);
                return true;
            });
    }

    /// <summary>Bodies and answers travel as the JSON of the REST API, so that old and new processes understand each other as its clients do.</summary>
    public static IServiceCollection AddNetConnectContracts(this IServiceCollection services) => services.AddSerializer(serializer => serializer
        .AddJsonSerializer(type => type.Assembly == typeof(ProblemDocument).Assembly, ContractsJson.Readable.Options));
}
