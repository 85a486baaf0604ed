namespace NetConnect.Simulation.Running;

/// <summary>How far it is and how long it will take: a bar on a terminal, a line now and then elsewhere.</summary>
internal sealed class Progress(int total, TextWriter output, bool isTerminal, TimeProvider time)
{
    private const int Width = 30;

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next = TimeSpan.Zero;

    private TimeSpan Pause => isTerminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(10);

    public void Show(int done, int violations)
    {
        var passed = time.GetElapsedTime(_start);
        if (passed < _next && done < total)
            return;
        _next = passed + Pause;
        var rate = done / Math.Max(0.001, passed.TotalSeconds);
        var left = TimeSpan.FromSeconds(rate > 0 ? (total - done) / rate : 0);
        var text = FormattableString.Invariant($"{done}/{total} seeds, {rate:0.0} seeds/s, {violations} violations, {left:hh\\:mm\\:ss} left");
        if (isTerminal)
            output.Write($"\r[{Bar(done)}] {text}   {(done == total ? "\n" : "")}");
        else
            output.WriteLine(text);
    }

    private string Bar(int done)
    {
        var full = total == 0 ? Width : (int)((long)done * Width / total);
        return new string('#', full) + new string('.', Width - full);
    }
}
