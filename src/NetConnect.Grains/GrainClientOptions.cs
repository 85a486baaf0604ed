namespace NetConnect.Grains;

/// <summary>How a service finds the cluster.</summary>
public sealed record GrainClientOptions
{
    /// <summary>The cluster's database, in the form of Npgsql: it says which silos there are. Reading the tables of <see cref="Schema"/> is all that is needed.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The schema of Orleans' own tables.</summary>
    /// <value>netconnect_orleans</value>
    public string Schema { get; init; } = "netconnect_orleans";
}
