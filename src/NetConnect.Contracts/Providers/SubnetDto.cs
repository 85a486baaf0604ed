using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Providers;

/// <summary>A subnet of a discovered network.</summary>
public sealed record SubnetDto(string Id, [property: Form(TextForm.Prefix)] string Cidr, string Zone);
