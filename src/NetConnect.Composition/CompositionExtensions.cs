using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NetConnect.Api;
using NetConnect.Api.Health;
using NetConnect.Composition.Secrets;
using NetConnect.Contracts.Local.Sealing;
using NetConnect.Providers;
using NetConnect.Providers.Aws;
using NetConnect.Providers.Linux;
using NetConnect.Providers.Secrets;

namespace NetConnect.Composition;

/// <summary>Puts together what does not depend on the host: front door, provider modules, secrets.</summary>
public static class CompositionExtensions
{
    public static bool IsLocalMode(this IConfiguration configuration) => string.IsNullOrWhiteSpace(configuration["Auth:Authority"]);

    /// <param name="emulator">Where CloudSim is, when it is the cloud.</param>
    /// <param name="around">What is put around each provider module.</param>
    public static IServiceCollection AddNetConnect(
        this IServiceCollection services, IConfiguration configuration, string dataDirectory, string? emulator, Func<INetworkProvider, INetworkProvider> around)
    {
        services.AddNetConnectApi(ApiOptionsFor(configuration, dataDirectory));
        services.AddAwsProvider(aws => Configure(aws, configuration, emulator));
        services.AddLinuxProvider(linux => (linux.AllowLocal, linux.ControlFolder) = (configuration.GetValue("Linux:AllowLocal", configuration.IsLocalMode()), Path.Combine(dataDirectory, "ssh")));
        services.AddSingleton<ISecretSource>(new HostSecrets(SecretsOptions.From(configuration, configuration.IsLocalMode()), SealedSecrets.Of(dataDirectory)));
        services.AddSingleton(provider => new ProviderRegistry(provider.GetServices<INetworkProvider>().Select(around)));
        return services.AddSingleton<Readiness>().AddSingleton<IReadiness>(provider => provider.GetRequiredService<Readiness>());
    }

    /// <summary>The emulator is only ever called with its own key, never with credentials found in the environment.</summary>
    internal static void Configure(AwsOptions aws, IConfiguration configuration, string? emulator)
    {
        if (emulator is null)
            configuration.GetSection("Aws").Bind(aws);
        else
            (aws.Ec2Endpoint, aws.StsEndpoint, aws.RamEndpoint, aws.AccessKey, aws.SecretKey) = (emulator, emulator, emulator, "test", "test");
        aws.AllowUnboundRoles = configuration.GetValue("Providers:AllowUnboundRoles", configuration.IsLocalMode());
    }

    private static ApiOptions ApiOptionsFor(IConfiguration configuration, string dataDirectory) => new()
    {
        Authority = configuration["Auth:Authority"],
        Audience = configuration["Auth:Audience"],
        GroupsClaim = configuration["Auth:GroupsClaim"] ?? "groups",
        RequireHttpsMetadata = configuration.GetValue("Auth:RequireHttpsMetadata", true),
        DataDirectory = dataDirectory,
    };
}
