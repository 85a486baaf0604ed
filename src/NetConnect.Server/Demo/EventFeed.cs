using NetConnect.Contracts;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Events;

namespace NetConnect.Server.Demo;

/// <summary>Follows events through pages: every event once, in order.</summary>
internal sealed class EventFeed(string connection, Func<ListOptions, Task<PageDto<EventDto>>> readPage)
{
    private const int PageSize = 200;

    private readonly HashSet<string> _seen = [];
    private string? _cursor;

    public string Connection => connection;

    public async Task<IReadOnlyList<EventDto>> NewAsync(CancellationToken cancellationToken)
    {
        var found = new List<EventDto>();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await readPage(new() { Limit = PageSize, Cursor = _cursor });
            found.AddRange(page.Items.Where(e => _seen.Add(e.Id)));
            // The last page has no cursor: it is read again next time, for what came after.
            if (page.NextCursor is null)
                return found;
            _cursor = page.NextCursor;
        }
    }
}
