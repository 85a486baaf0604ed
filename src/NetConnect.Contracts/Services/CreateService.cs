using System.ComponentModel.DataAnnotations;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Services;

/// <summary>The body of <c>POST /v1/services</c>.</summary>
/// <param name="Owners"><c>user:NAME</c> or <c>group:NAME</c>; the caller becomes one in any case.</param>
public sealed record CreateService(
    [property: Form(TextForm.Name)] string Name,
    [property: Form(TextForm.Description)] string? Description = null,
    [property: Form(TextForm.Principal), MaxLength(50)] IReadOnlyList<string>? Owners = null,
    ApprovalSpec? Approval = null);
