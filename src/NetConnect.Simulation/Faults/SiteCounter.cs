namespace NetConnect.Simulation.Faults;

/// <summary>Numbers the occasions at each place.</summary>
internal sealed class SiteCounter
{
    private readonly Dictionary<(Mishap, string, string), int> _occasions = [];

    public FaultSite Next(Mishap kind, string where, string what)
    {
        var nth = _occasions.GetValueOrDefault((kind, where, what)) + 1;
        _occasions[(kind, where, what)] = nth;
        return new(kind, where, what, nth);
    }
}
