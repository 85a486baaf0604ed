using System.ComponentModel.DataAnnotations;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Providers;

/// <summary>The body of <c>POST /v1/providers</c>.</summary>
/// <param name="Service">Id.</param>
/// <param name="ProviderType">E.g. <c>AWS</c>.</param>
/// <param name="Settings">Credentials by reference only, e.g. <c>role_arn</c>.</param>
public sealed record CreateProvider(
    [property: Form(TextForm.Id)] string Service,
    [property: Form(TextForm.Name)] string Name,
    [property: OneOf("AWS", "AZURE", "GCP", "LINUX", "EXTERNAL")] string ProviderType,
    [property: StringLength(100, MinimumLength = 1)] string Account,
    [property: StringLength(100, MinimumLength = 1)] string Region,
    IReadOnlyDictionary<string, string>? Settings = null);
