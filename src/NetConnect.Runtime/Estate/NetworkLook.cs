using NetConnect.Kernel.Resources;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;

namespace NetConnect.Runtime.Estate;

/// <summary>What a look at the network says of a resource that is to be registered there.</summary>
/// <param name="Fault">Why it can't be.</param>
/// <param name="Observed">None when the cloud did not answer.</param>
internal sealed record NetworkLook(ResourcePhase Phase, Fault? Fault = null, ObservedNetwork? Observed = null);
