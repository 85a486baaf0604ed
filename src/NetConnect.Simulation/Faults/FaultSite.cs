namespace NetConnect.Simulation.Faults;

/// <summary>Where a fault may strike: the nth time that this kind may strike there. It means the same in a run in which other faults are left out.</summary>
/// <param name="Where">An actor, a network, a call's token.</param>
/// <param name="What">What was under way there, if that tells places apart.</param>
internal readonly record struct FaultSite(Mishap Kind, string Where, string What, int Nth);
