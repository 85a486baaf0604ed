using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws;

/// <summary>The one line that adds AWS to an installation.</summary>
public static class AwsProviderServiceCollectionExtensions
{
    /// <param name="configure">Overrides what the environment says.</param>
    public static IServiceCollection AddAwsProvider(this IServiceCollection services, Action<AwsOptions>? configure = null)
    {
        services.AddOptions<AwsOptions>()
            .Configure(options => configure?.Invoke(options))
            .PostConfigure(options => options.WithEndpointsOf())
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<INetworkProvider>(provider => new AwsProvider(
            provider.GetRequiredService<IOptions<AwsOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ISecretSource>()));
    }
}
