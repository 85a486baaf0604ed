namespace NetConnect.Kernel.AddressPlans;

/// <summary>Somebody sets pools of addresses aside.</summary>
public sealed record CreateAddressPlan(AddressPlanState Plan, string By);
