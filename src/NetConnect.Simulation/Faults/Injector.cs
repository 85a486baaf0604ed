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

    public bool Strikes(Mishap kind)
    {
        if (!IsOn || !Decide(kind))
            return false;
        _struck[(int)kind]++;
        Total++;
        return true;
    }

    /// <summary>A number between, for how long, how many, how old; never drawn from another stream.</summary>
    public abstract TimeSpan Duration(TimeSpan least, TimeSpan most);

    public abstract int Number(int least, int most);

    protected abstract bool Decide(Mishap kind);
}
