namespace NetConnect.EndToEnd.Kill;

/// <summary>One kill and the new process after it.</summary>
/// <param name="Ready">From the start of the new process until it answers that it is ready.</param>
/// <param name="Resumed">Until its first commit; none when nothing was left to do.</param>
internal sealed record Death(string Where, TimeSpan Ready, TimeSpan? Resumed)
{
    public override string ToString() =>
        $"killed {Where}; ready after {Ready.TotalSeconds:0.00} s, resumed after {(Resumed is { } at ? $"{at.TotalSeconds:0.00} s" : "nothing to do")}";
}
