using NetConnect.Model.Addresses;

namespace NetConnect.Runtime.Estate;

/// <summary>A prefix that a resource has.</summary>
/// <param name="Resource">Id.</param>
/// <param name="AddressPlan">Id of the plan that it was allocated from; none when somebody chose it.</param>
public sealed record UsedPrefix(Cidr Prefix, string Resource, string Name, string? AddressPlan);
