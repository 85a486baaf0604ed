using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Linux;

/// <summary>The one line that adds Linux gateways to an installation.</summary>
public static class LinuxProviderServiceCollectionExtensions
{
    public static IServiceCollection AddLinuxProvider(this IServiceCollection services, Action<LinuxOptions>? configure = null)
    {
        services.AddOptions<LinuxOptions>().Configure(options => configure?.Invoke(options)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<INetworkProvider>(provider => new LinuxProvider(
            provider.GetRequiredService<IOptions<LinuxOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ISecretSource>()));
    }
}
