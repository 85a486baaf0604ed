using System.ComponentModel.DataAnnotations;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Services;

/// <summary>Who approves connections to a service's resources.</summary>
/// <param name="Approvers"><c>user:NAME</c> or <c>group:NAME</c>; the owners when absent.</param>
/// <param name="Min">How many of them must.</param>
/// <param name="AutoApproveFrom">Ids of services whose requests are approved by rule.</param>
public sealed record ApprovalSpec(
    [property: Form(TextForm.Principal), Length(1, 50)] IReadOnlyList<string>? Approvers = null,
    [property: Range(1, 2)] int? Min = null,
    [property: Form(TextForm.Id), MaxLength(50)] IReadOnlyList<string>? AutoApproveFrom = null);
