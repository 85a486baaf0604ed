using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Runtime;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Nodes;

/// <summary>A node's mailboxes, and the network between them, which loses, repeats, delays and reorders.</summary>
internal sealed class SimHost(World world, Node node) : IActorHost
{
    private static readonly TimeSpan Hop = TimeSpan.FromMilliseconds(1);

    private readonly Dictionary<ActorKey, Queue<Letter>> _mailboxes = [];

    public void Post(ActorKey to, object message)
    {
        if (node.IsDead || IsLost(to, message))
            return;
        Send(new(new(to, message), null));
        if (world.Faults.Strikes(Mishap.MessageRepeated, to.Id, message.GetType().Name))
        {
            world.Tell(node.Name, $"{message.GetType().Name} for {to} is repeated");
            Send(new(new(to, message), null));
        }
    }

    public Task<TurnResult> AskAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<TurnResult>();
        if (!node.IsDead)
            Send(new(envelope, answer));
        return answer.Task;
    }

    private bool IsLost(ActorKey to, object message)
    {
        if (!world.Faults.Strikes(Mishap.MessageLost, to.Id, message.GetType().Name))
            return false;
        world.Tell(node.Name, $"{message.GetType().Name} for {to} is lost");
        return true;
    }

    private void Send(Letter letter)
    {
        var late = TimeSpan.Zero;
        if (world.Faults.Strikes(Mishap.MessageLate, letter.Envelope.To.Id, letter.Envelope.Message.GetType().Name))
        {
            late = world.Faults.Duration(TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(5));
            world.Tell(node.Name, $"{letter.Envelope.Message.GetType().Name} for {letter.Envelope.To} is {late.TotalMilliseconds:0} ms late");
        }

        world.Scheduler.In(Hop + late, node.Life, () => Deliver(letter));
    }

    private void Deliver(Letter letter)
    {
        if (_mailboxes.TryGetValue(letter.Envelope.To, out var mailbox))
        {
            mailbox.Enqueue(letter);
            return;
        }

        _mailboxes[letter.Envelope.To] = mailbox = new();
        mailbox.Enqueue(letter);
        _ = WorkOffAsync(letter.Envelope.To, mailbox);
    }

    private async Task WorkOffAsync(ActorKey key, Queue<Letter> mailbox)
    {
        while (mailbox.TryDequeue(out var letter))
            await TakeAsync(letter);
        _mailboxes.Remove(key);
    }

    private async Task TakeAsync(Letter letter)
    {
        try
        {
            world.Turns++;
            var result = await node.Actors.HandleAsync(letter.Envelope, CancellationToken.None);
            if (node.IsDead)
                return;
            if (result is TurnResult.Done done)
                Perform(letter.Envelope.To, done);
            if (result is TurnResult.Fenced)
                world.Nodes.Fence(node, letter.Envelope.To);
            else if (letter.Answer is not null && world.Faults.Strikes(Mishap.CrashBeforeAnswer, letter.Envelope.To.Id, letter.Envelope.Message.GetType().Name))
                world.Nodes.Crash(node, $"before it answered what became of {letter.Envelope.Message.GetType().Name}");
            if (!node.IsDead)
                letter.Answer?.TrySetResult(result);
        }
        catch (StoreUnavailableException failure)
        {
            letter.Answer?.TrySetException(failure);
        }
        catch (Exception bug)
        {
            world.Bug($"{letter.Envelope.To} failed on {letter.Envelope.Message.GetType().Name}", bug);
        }
    }

    private void Perform(ActorKey key, TurnResult.Done done)
    {
        node.Clocks.Note(done.WakeAt);
        foreach (var effect in done.Effects)
        {
            if (effect is Effect.Send send)
                Post(send.To, send.Message);
            else
                _ = PerformAsync(key, effect);
        }
    }

    private async Task PerformAsync(ActorKey key, Effect effect)
    {
        if (effect is Effect.ReportUnexpected unexpected)
            world.Unexpected(node, key, unexpected);
        try
        {
            await node.Effects.PerformAsync(key, effect, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // The next wake-up tries again.
        }
        catch (Exception bug)
        {
            world.Bug($"{key}: {effect.GetType().Name} failed", bug);
        }
    }
}
