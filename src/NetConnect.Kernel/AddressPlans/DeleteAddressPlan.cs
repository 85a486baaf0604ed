namespace NetConnect.Kernel.AddressPlans;

/// <summary>Somebody gives a plan up; that nothing is allocated from it is guarded by the sender.</summary>
public sealed record DeleteAddressPlan(string By, long? IfGeneration = null);
