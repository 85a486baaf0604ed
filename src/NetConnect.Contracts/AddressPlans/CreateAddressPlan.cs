using System.ComponentModel.DataAnnotations;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.AddressPlans;

/// <summary>The body of <c>POST /v1/address-plans</c>.</summary>
/// <param name="Pools">Disjoint prefixes; the first that has room is used.</param>
/// <param name="Service">Id; absent: a plan for all services, which operators make.</param>
public sealed record CreateAddressPlan(
    [property: Form(TextForm.Name)] string Name,
    [property: Form(TextForm.Prefix), Length(1, 50)] IReadOnlyList<string> Pools,
    [property: Form(TextForm.Id)] string? Service = null);
