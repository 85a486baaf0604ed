using System.Runtime.CompilerServices;

namespace NetConnect.Contracts.Client;

/// <summary>Lists to their end.</summary>
public static class Paging
{
    private const int LargestPage = 500;

    /// <summary>Every entry of a list, page after page as they are asked for.</summary>
    /// <example><code>Paging.AllAsync(client.ListConnectionsAsync, new() { State = "DOWN" })</code></example>
    /// <param name="list">A list operation of the client.</param>
    /// <param name="options">Filters; the limit is the size of a page, the cursor where to start.</param>
    public static async IAsyncEnumerable<T> AllAsync<T>(
        Func<ListOptions?, CancellationToken, Task<PageDto<T>>> list,
        ListOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var next = options ?? new();
        next = next with { Limit = next.Limit ?? LargestPage };
        while (true)
        {
            var page = await list(next, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
                yield return item;
            if (page.NextCursor is null)
                yield break;
            next = next with { Cursor = page.NextCursor };
        }
    }
}
