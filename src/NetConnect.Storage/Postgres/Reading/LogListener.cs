using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;

namespace NetConnect.Storage.Postgres.Reading;

/// <summary>Hears from the server that some node's batch has made the log longer.</summary>
internal sealed class LogListener(Database database, LogReader log)
{
    /// <summary>After so long a silence the head is read: a connection that has died without a word is found out.</summary>
    private static readonly TimeSpan longestSilence = TimeSpan.FromSeconds(30);

    public async IAsyncEnumerable<long> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await SubscribeAsync(cancellationToken);
        var heard = (await log.BoundsAsync(cancellationToken)).Head; // after the subscription: what came in between is not missed
        connection.Notification += (_, told) => heard = Math.Max(heard, long.Parse(told.Payload, NumberStyles.None, CultureInfo.InvariantCulture));
        while (true)
        {
            yield return heard;
            if (!await WaitAsync(connection, cancellationToken))
                heard = Math.Max(heard, (await log.BoundsAsync(cancellationToken)).Head);
        }
    }

    private async Task<NpgsqlConnection> SubscribeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var connection = await database.OpenAsync(cancellationToken);
            await using var listen = new NpgsqlCommand($"LISTEN {database.Channel}", connection);
            await listen.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch (NpgsqlException exception)
        {
            throw database.Unreadable(exception);
        }
    }

    private async Task<bool> WaitAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.WaitAsync(longestSilence, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw database.Unreadable(exception);
        }
    }
}
