namespace NetConnect.Providers.Linux.Reach;

/// <summary>Opens the way to a provider's gateways.</summary>
internal interface IReaches
{
    /// <summary>The way, or why there is none.</summary>
    Task<(IReach? Reach, string? Fault)> OpenAsync(ProviderAccess access, CancellationToken cancellationToken);
}
