using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.AddressPlans;

/// <summary>A prefix that a resource has.</summary>
/// <param name="Resource">Id.</param>
/// <param name="AddressPlan">Id of the plan that it was allocated from; null when somebody chose it.</param>
public sealed record UsedPrefixDto(
    [property: Form(TextForm.Prefix)] string Prefix,
    [property: Form(TextForm.Id)] string Resource,
    [property: Form(TextForm.Name)] string Name,
    [property: Form(TextForm.Id)] string? AddressPlan);
