using System.Diagnostics;

namespace NetConnect.EndToEnd.Victim;

/// <summary>Counts the points at which the process may die, and dies at one of them: by SIGKILL, with nothing flushed or closed.</summary>
/// <param name="deadline">The point to die at; 0 only counts.</param>
internal sealed class DeathClock(int deadline)
{
    private int _points;

    public int Points => Volatile.Read(ref _points);

    public void Pass(string where)
    {
        if (Interlocked.Increment(ref _points) != deadline)
            return;
        Console.WriteLine($"{Lines.Killed} {where}");
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
