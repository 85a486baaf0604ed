using System.Threading.Channels;
using NetConnect.Kernel;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Actors;

/// <summary>Waits for commits that matter. However many there were meanwhile, it is one signal: what is new is in the store.</summary>
public sealed class CommitWatch : IDisposable
{
    private readonly Channel<bool> _signal =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly CommitFeed _feed;
    private readonly TimeProvider _time;
    private readonly Func<ActorKey, long, bool> _matters;

    /// <param name="matters">Judges the actor's key and the position of the log after the commit; called by whoever commits, so it must be quick.</param>
    public CommitWatch(CommitFeed feed, TimeProvider time, Func<ActorKey, long, bool> matters)
    {
        (_feed, _time, _matters) = (feed, time, matters);
        feed.Committed += Note;
        feed.MovedElsewhere += NoteElsewhere;
    }

    /// <summary>False when the time was over before anything happened. Commits since the last call, or since the watch began, count.</summary>
    public async Task<bool> NextAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return await _signal.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _feed.Committed -= Note;
        _feed.MovedElsewhere -= NoteElsewhere;
    }

    // What was changed there is not known, so it may matter.
    private void NoteElsewhere(long position) => _signal.Writer.TryWrite(true);

    private void Note(ActorKey key, ActorState state, long position)
    {
        if (_matters(key, position))
            _signal.Writer.TryWrite(true);
    }
}
