namespace NetConnect.Contracts.Providers;

/// <summary>The body of <c>POST /v1/providers</c>.</summary>
/// <param name="Service">Id.</param>
/// <param name="ProviderType">E.g. <c>AWS</c>.</param>
/// <param name="Settings">Credentials by reference only, e.g. <c>role_arn</c>.</param>
public sealed record CreateProvider(
    string Service, string Name, string ProviderType, string Account, string Region, IReadOnlyDictionary<string, string>? Settings = null);
