using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.AddressPlans;

/// <summary>An address plan, and what the estate makes of it.</summary>
public sealed record AddressPlanDto
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    [Form(TextForm.Name)]
    public required string Name { get; init; }

    /// <summary>Id; null: for the resources of all services.</summary>
    [Form(TextForm.Id)]
    public string? Service { get; init; }

    [Form(TextForm.Prefix)]
    public required IReadOnlyList<string> Pools { get; init; }

    /// <summary>Every registered prefix in the pools or around them, allocated or chosen.</summary>
    public required IReadOnlyList<UsedPrefixDto> Used { get; init; }

    public required IReadOnlyList<OverlapDto> Overlaps { get; init; }

    public required long Generation { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
