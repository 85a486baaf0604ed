using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Faults;

/// <summary>Asked wherever something may go wrong.</summary>
internal abstract class Injector
{
    private static readonly int Kinds = Enum.GetValues<Mishap>().Length;

    private readonly int[] _struck = new int[Kinds];

    /// <summary>While it is off nothing goes wrong.</summary>
    public bool IsOn { get; set; }

    public int Total { get; private set; }

    public IReadOnlyList<int> Struck => _struck;

    /// <param name="where">An actor, a network, a call's token: what stays the same in a run in which other faults are left out.</param>
    /// <param name="what">What is under way there.</param>
    public bool Strikes(Mishap kind, string where, string what = "")
    {
        if (!IsOn || !Decide(kind, where, what))
            return false;
        _struck[(int)kind]++;
        Total++;
        return true;
    }

    /// <summary>A number between, for how long, how many, how old; never drawn from another stream. Ask right after the fault struck.</summary>
    public abstract TimeSpan Duration(TimeSpan least, TimeSpan most);

    public abstract int Number(int least, int most);

    /// <summary>What happens by itself has dice of its own, which a fault that is left out must not shift.</summary>
    public virtual void Align(Dice dice)
    {
    }

    protected abstract bool Decide(Mishap kind, string where, string what);
}
