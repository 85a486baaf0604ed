namespace NetConnect.Api.Idempotency;

/// <summary>Lets the requests with one key pass one at a time: the others wait for the first, and find its receipt.</summary>
/// <remarks>For answers, not for safety: that there is one effect only is the store's unique key.</remarks>
internal sealed class KeyTurns
{
    private readonly Dictionary<(string Caller, string Key), Turn> _turns = [];

    public async Task<IDisposable> EnterAsync(string caller, string key, CancellationToken cancellationToken)
    {
        var turn = Join((caller, key));
        try
        {
            await turn.Gate.WaitAsync(cancellationToken);
            return new Pass(this, (caller, key), turn);
        }
        catch
        {
            Leave((caller, key), turn);
            throw;
        }
    }

    private Turn Join((string, string) of)
    {
        lock (_turns)
        {
            if (!_turns.TryGetValue(of, out var turn))
                _turns[of] = turn = new();
            turn.Present++;
            return turn;
        }
    }

    private void Leave((string, string) of, Turn turn)
    {
        lock (_turns)
        {
            if (--turn.Present > 0)
                return;
            _turns.Remove(of);
            turn.Gate.Dispose();
        }
    }

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>How many are inside or wait.</summary>
        public int Present { get; set; }
    }

    private sealed class Pass(KeyTurns turns, (string, string) of, Turn turn) : IDisposable
    {
        public void Dispose()
        {
            turn.Gate.Release();
            turns.Leave(of, turn);
        }
    }
}
