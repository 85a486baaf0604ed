using NetConnect.Simulation.Faults;

namespace NetConnect.Simulation.Plans;

/// <summary>One fault at one place of the script.</summary>
/// <param name="Place">The nth place where such a fault may strike, from 0.</param>
/// <param name="Size">How long, how old, how many.</param>
internal sealed record PlanPoint(Mishap Kind, int Place, int Size = 1)
{
    public override string ToString() => $"{Kind} at place {Place}{(Size == 1 ? "" : $", size {Size}")}";
}
