using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NetConnect.Api.Documentation;
using NetConnect.Api.Events.Streaming;
using NetConnect.Api.Health;
using NetConnect.Api.Idempotency;
using NetConnect.Api.Identity;
using NetConnect.Api.Inside;
using NetConnect.Api.Waiting;
using NetConnect.Contracts.Local;

namespace NetConnect.Api;

/// <summary>Registers the front door.</summary>
public static class NetConnectApiServices
{
    /// <summary>
    /// Adds what the endpoints need. The host adds <c>IEstate</c>, <c>ProviderRegistry</c>, <c>IReceiptBook</c> and <see cref="IReadiness"/>;
    /// a <see cref="TimeProvider"/> of its own is respected.
    /// </summary>
    public static IServiceCollection AddNetConnectApi(this IServiceCollection services, ApiOptions options)
    {
        if (options.Check() is { } fault)
            throw new ArgumentException(fault, nameof(options));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<RequestCounter>().AddSingleton<InnerDoor>();
        services.AddSingleton<Settling>().AddSingleton<StreamSlots>().AddSingleton<EventStreams>();
        services.AddSingleton<KeyTurns>().AddSingleton<AnswerRebuilder>().AddSingleton<IdempotencyFilter>();
        OpenApiSetup.Add(services);
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        var bearer = services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme);
        if (options.IsLocalMode)
        {
            services.AddSingleton(_ => LocalTokens.Open(options.DataDirectory));
            bearer.Configure<LocalTokens, TimeProvider>(TokenValidation.Local);
        }
        else
        {
            bearer.Configure<TimeProvider>((jwt, time) => TokenValidation.Oidc(jwt, options, time));
        }

        return services;
    }
}
