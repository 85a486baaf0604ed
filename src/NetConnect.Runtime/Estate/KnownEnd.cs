using NetConnect.Kernel.Resources;

namespace NetConnect.Runtime.Estate;

/// <summary>A resource as a decision saw it, with the version that its commit guards.</summary>
internal sealed record KnownEnd(ResourceState State, long Version);
