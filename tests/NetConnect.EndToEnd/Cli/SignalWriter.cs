namespace NetConnect.EndToEnd.Cli;

/// <summary>Tells when a text was written.</summary>
internal sealed class SignalWriter(string text) : StringWriter
{
    private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Seen => _seen.Task;

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value?.Contains(text, StringComparison.Ordinal) == true)
            _seen.TrySetResult();
    }
}
