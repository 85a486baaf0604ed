using NetConnect.Contracts.Client;

namespace NetConnect.EndToEnd.Kill;

/// <summary>Every write that was acknowledged, kept outside of the server: each must hold for ever.</summary>
internal sealed class Ledger
{
    private readonly List<(string What, Func<NetConnectClient, Task<bool>> Holds)> _entries = [];

    public int Count => _entries.Count;

    public void Write(string what, Func<NetConnectClient, Task<bool>> holds) => _entries.Add((what, holds));

    /// <summary>Replaces what was written before about the same: it was deleted, and that was acknowledged.</summary>
    public void Strike(string what, string deleted, Func<NetConnectClient, Task<bool>> holds)
    {
        _entries.RemoveAll(entry => entry.What == what);
        Write(deleted, holds);
    }

    /// <summary>Everything that was acknowledged and is no longer so.</summary>
    public async Task<IReadOnlyList<string>> LostAsync(NetConnectClient operators)
    {
        var lost = new List<string>();
        foreach (var (what, holds) in _entries)
        {
            try
            {
                if (!await holds(operators))
                    lost.Add(what);
            }
            catch (NetConnectApiException refusal)
            {
                lost.Add($"{what}: {refusal.Problem.Detail}");
            }
        }

        return lost;
    }
}
