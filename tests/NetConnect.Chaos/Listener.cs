using NetConnect.Contracts.Client;

namespace NetConnect.Chaos;

/// <summary>Follows the live feed of all events from beginning to end.</summary>
internal sealed class Listener(Diary diary, NetConnectClient olga)
{
    private readonly List<string> _heard = [];

    public async Task HearAsync(CancellationToken enough)
    {
        try
        {
            await foreach (var told in olga.FollowEventsAsync(cancellationToken: enough))
                _heard.Add(told.Id);
        }
        catch (OperationCanceledException)
        {
            // It is enough.
        }
    }

    /// <summary>Each event once, in the order of the log.</summary>
    public async Task JudgeAsync()
    {
        var all = await Paging.AllAsync(olga.ListEventsAsync).Select(told => told.Id).ToListAsync();
        var expected = _heard.Count == 0 ? [] : all.SkipWhile(id => id != _heard[0]).Take(_heard.Count).ToList();
        if (_heard.Count == 0 || !expected.SequenceEqual(_heard))
            diary.Violate($"the feed told {_heard.Count} events ({_heard.Distinct().Count()} of them different), and not the log's");
        if (_heard.Count > 0 && all[^1] != _heard[^1])
            diary.Violate("the feed has not told the last event");
        diary.Say($"{_heard.Count} events were told live, each once and in order");
    }
}
