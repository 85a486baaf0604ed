using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <summary>A user's line to whichever process answers at present; it may be cut at any moment, and then nobody knows what was done.</summary>
internal sealed class Client(World world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int _requests;

    /// <summary>The caller with a key, so that the request has one effect however often it is sent.</summary>
    public Caller Sign(Caller caller, string key) =>
        caller with { Receipt = new(caller.ToString(), key, key, $"request {++_requests}", world.Scheduler.Now) };

    /// <summary>The outcome; none when there was no answer.</summary>
    public async Task<Outcome<T>?> AskAsync<T>(Func<IEstate, Task<Outcome<T>>> ask) =>
        await CallAsync<Outcome<T>?>(async node => await ask(node.Estate), null);

    public Task<T?> FindAsync<T>(Func<IEstate, Task<T?>> ask)
        where T : class => CallAsync(node => ask(node.Estate), null);

    /// <summary>As those who run the installation; none when there was no answer.</summary>
    public async Task<Outcome<T>?> OperateAsync<T>(Func<IOperations, Task<Outcome<T>>> ask) =>
        await CallAsync<Outcome<T>?>(async node => await ask(node.Operations), null);

    public Task PauseAsync(TimeSpan time)
    {
        var over = new TaskCompletionSource();
        world.Scheduler.In(time, Lifeline.World, () => over.TrySetResult());
        return over.Task;
    }

    private async Task<T> CallAsync<T>(Func<Node, Task<T>> ask, T noAnswer)
    {
        if (world.Nodes.Current is not { } node)
        {
            await PauseAsync(TimeSpan.FromSeconds(1));
            return noAnswer;
        }

        var heard = new TaskCompletionSource<T>();
        world.Scheduler.In(Patience, Lifeline.World, () => heard.TrySetResult(noAnswer));
        _ = ForwardAsync(node, ask, heard, noAnswer);
        return await heard.Task;
    }

    private async Task ForwardAsync<T>(Node node, Func<Node, Task<T>> ask, TaskCompletionSource<T> heard, T noAnswer)
    {
        try
        {
            var answer = await ask(node);
            if (!node.IsDead)
                heard.TrySetResult(world.Faults.Strikes(Mishap.AnswerLost, "a user") ? noAnswer : answer);
        }
        catch (StoreUnavailableException)
        {
            heard.TrySetResult(noAnswer);
        }
        catch (Exception bug)
        {
            world.Bug("the estate threw", bug);
        }
    }
}
