namespace NetConnect.Hosting.Embedded;

/// <summary>The letters of one actor; one of them is read at a time.</summary>
internal sealed class Mailbox
{
    private readonly Queue<Letter> _letters = new();
    private bool _isWorking;
    private bool _isRetired;

    /// <summary>False when the mailbox was retired meanwhile and another must be taken.</summary>
    /// <param name="mustRun">The caller must see to it that the mailbox is worked off.</param>
    public bool TryAdd(Letter letter, out bool mustRun)
    {
        lock (_letters)
        {
            mustRun = false;
            if (_isRetired)
                return false;
            _letters.Enqueue(letter);
            mustRun = !_isWorking;
            _isWorking = true;
            return true;
        }
    }

    /// <summary>The next letter; none retires the mailbox.</summary>
    public Letter? Next()
    {
        lock (_letters)
        {
            if (_letters.TryDequeue(out var letter))
                return letter;
            _isRetired = true;
            return null;
        }
    }
}
