namespace NetConnect.Simulation.Faults;

/// <summary>Strikes once, at the nth place where faults of the kind may strike; without a kind it only counts the places.</summary>
internal sealed class PlannedInjector(Mishap? kind = null, int place = 0, int size = 1) : Injector
{
    private readonly int[] _places = new int[Enum.GetValues<Mishap>().Length];

    /// <summary>Places seen so far, by kind: what a plan enumerates.</summary>
    public IReadOnlyList<int> Places => _places;

    public bool HasStruck { get; private set; }

    public override TimeSpan Duration(TimeSpan least, TimeSpan most) => size <= 0 ? least : TimeSpan.FromTicks(Math.Min(most.Ticks, least.Ticks * size));

    public override int Number(int least, int most) => Math.Clamp(size, least, most);

    protected override bool Decide(Mishap asked, string where, string what)
    {
        var here = _places[(int)asked]++;
        if (asked != kind || here != place)
            return false;
        return HasStruck = true;
    }
}
