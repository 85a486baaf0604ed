namespace NetConnect.EndToEnd.Kill;

/// <summary>One kill and the new process after it.</summary>
/// <param name="Ready">From the start of the new process until it answers that it is ready; none when it was killed before that.</param>
/// <param name="Resumed">Until its first commit; none when nothing was left to do.</param>
internal sealed record Death(string Where, TimeSpan? Ready, TimeSpan? Resumed)
{
    public override string ToString() => FormattableString.Invariant(
        $"killed {Where}; {(Ready is { } ready ? $"ready after {ready.TotalSeconds:0.00} s" : "killed again before it was ready")}, {(Resumed is { } at ? $"resumed after {at.TotalSeconds:0.00} s" : "nothing to do")}");
}
