using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Faults;

/// <summary>The faults of one run in the order in which they struck: where, and how large. Number 1 is the first.</summary>
internal sealed class FaultRecord
{
    private readonly List<FaultSite> _sites = [];
    private readonly List<List<long>> _sizes = [];
    private readonly List<Dice> _dice = [];

    public int Count => _sites.Count;

    public void Add(FaultSite site)
    {
        _sites.Add(site);
        _sizes.Add([]);
    }

    /// <summary>A duration in ticks or a number, drawn for the fault that struck last.</summary>
    public void AddSize(long size) => _sizes[^1].Add(size);

    /// <summary>How the dice stood before the next thing happened by itself.</summary>
    public void AddDice(Dice dice) => _dice.Add(dice.Copy());

    public Dice? DiceAt(int turn) => turn < _dice.Count ? _dice[turn] : null;

    /// <summary>Sites and sizes of all faults but those with these numbers.</summary>
    public Dictionary<FaultSite, Queue<long>> Without(IReadOnlySet<int> numbers) => Enumerable.Range(0, Count)
        .Where(i => !numbers.Contains(i + 1))
        .ToDictionary(i => _sites[i], i => new Queue<long>(_sizes[i]));
}
