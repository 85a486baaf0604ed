using System.Globalization;
using System.Text.RegularExpressions;
using NetConnect.Runtime.Store;
using Npgsql;

namespace NetConnect.Storage.Postgres;

/// <summary>Opens every connection of the store, so that none is without the settings that durability and fairness rest on.</summary>
internal sealed partial class Database : IAsyncDisposable
{
    /// <summary>Beside the readers: the one that writes, and the one that listens.</summary>
    private const int OtherConnections = 2;

    private readonly NpgsqlDataSource source;

    public Database(PostgresStoreOptions options)
    {
        Schema = SchemaName().IsMatch(options.Schema)
            ? options.Schema
            : throw new ArgumentException($"{options.Schema} cannot be the name of a schema: small letters, digits and _, at most 40.", nameof(options));
        var text = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        Name = $"{text.Host}/{text.Database}, schema {Schema}";
        source = NpgsqlDataSource.Create(Complete(text, options));
    }

    public string Schema { get; }

    /// <summary>Where the server tells that the log has grown.</summary>
    public string Channel => $"{Schema}_log";

    /// <summary>What to call it in messages: no secrets.</summary>
    public string Name { get; }

    public NpgsqlConnection Open() => source.OpenConnection();

    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => source.OpenConnectionAsync(cancellationToken);

    /// <summary>Idle connections are not used again: the server may have been restarted under them.</summary>
    public void Forget() => source.Clear();

    public StoreUnavailableException Unreadable(Exception exception) => new($"{Name} could not be read: {exception.Message}", exception);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private NpgsqlConnectionStringBuilder Complete(NpgsqlConnectionStringBuilder text, PostgresStoreOptions options)
    {
        var stuck = string.Create(CultureInfo.InvariantCulture, $"{(long)options.StuckTransactionTimeout.TotalMilliseconds}");
        text.SearchPath = Schema;
        text.MaxPoolSize = options.MaxReaders + OtherConnections;
        text.MaxAutoPrepare = 64;
        text.AutoPrepareMinUsages = 2;
        text.ApplicationName ??= $"NetConnect {options.Node}";
        // An answer means that it is on the disk, whatever the server's own default is.
        text.Options = $"{text.Options} -c synchronous_commit=on -c idle_in_transaction_session_timeout={stuck}".Trim();
        return text;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchemaName();
}
