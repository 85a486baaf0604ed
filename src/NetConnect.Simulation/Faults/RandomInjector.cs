using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Faults;

/// <summary>Faults at rates drawn from the seed.</summary>
/// <param name="record">Keeps what strikes, so that a shorter story can leave some of it out.</param>
internal sealed class RandomInjector(ulong seed, FaultRates rates, FaultRecord? record = null) : Injector
{
    private readonly Dice _dice = Dice.For(seed, "faults");
    private readonly Dice _sizes = Dice.For(seed, "fault sizes");
    private readonly double[] _rates = [.. Enum.GetValues<Mishap>().Select(rates.Of)];
    private readonly SiteCounter _sites = new();

    public override TimeSpan Duration(TimeSpan least, TimeSpan most)
    {
        var duration = _sizes.Between(least, most);
        record?.AddSize(duration.Ticks);
        return duration;
    }

    public override int Number(int least, int most)
    {
        var number = _sizes.Between(least, most);
        record?.AddSize(number);
        return number;
    }

    public override void Align(Dice dice) => record?.AddDice(dice);

    protected override bool Decide(Mishap kind, string where, string what)
    {
        var rate = _rates[(int)kind];
        var site = record is null ? default : _sites.Next(kind, where, what);
        if (rate <= 0 || !_dice.Chance(rate))
            return false;
        record?.Add(site);
        return true;
    }
}
