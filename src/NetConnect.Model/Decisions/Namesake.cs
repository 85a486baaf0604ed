using NetConnect.Model.Addresses;

namespace NetConnect.Model.Decisions;

/// <summary>A prefix that shares addresses with another one.</summary>
/// <param name="Name">Of the registered resource; of networks that nobody has registered the name is not everybody's to see.</param>
public sealed record Namesake(Cidr Prefix, string? Name);
