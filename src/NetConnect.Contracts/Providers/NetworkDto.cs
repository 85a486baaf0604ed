using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Providers;

/// <summary>A network that exists where a provider looks.</summary>
/// <param name="Status"><c>FREE</c>, <c>REGISTERED</c> or <c>OVERLAPPING</c>.</param>
/// <param name="Resource">Id of a resource that stands for it.</param>
public sealed record NetworkDto(
    string NetworkId,
    string Name,
    [property: Form(TextForm.Prefix)] IReadOnlyList<string> Cidrs,
    IReadOnlyList<SubnetDto> Subnets,
    string OwnerAccount,
    [property: OneOf("FREE", "REGISTERED", "OVERLAPPING")] string Status,
    [property: Form(TextForm.Id)] string? Resource,
    IReadOnlyList<ForeignLinkDto> ForeignLinks);
