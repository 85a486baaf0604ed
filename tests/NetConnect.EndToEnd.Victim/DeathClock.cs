using System.Diagnostics;

namespace NetConnect.EndToEnd.Victim;

/// <summary>Counts the points at which the process may die, and dies at one of them: by SIGKILL, with nothing flushed or closed.</summary>
/// <param name="kind">The kind of points that it dies at.</param>
/// <param name="deadline">Which of them; 0 only counts.</param>
internal sealed class DeathClock(string kind, int deadline)
{
    private int _commits;
    private int _calls;

    public int Commits => Volatile.Read(ref _commits);

    public int Calls => Volatile.Read(ref _calls);

    public void PassCommit(string where) => Pass(Lines.Commits, Interlocked.Increment(ref _commits), where);

    public void PassCall(string where) => Pass(Lines.Calls, Interlocked.Increment(ref _calls), where);

    private void Pass(string passed, int number, string where)
    {
        if (passed != kind || number != deadline)
            return;
        Console.WriteLine($"{Lines.Killed} {where}");
        Process.GetCurrentProcess().Kill();
        using var never = new ManualResetEventSlim();
        never.Wait();
    }
}
