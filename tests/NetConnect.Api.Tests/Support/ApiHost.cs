using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetConnect.Api.Health;
using NetConnect.Contracts.Local;
using NetConnect.OpenApi.Checks;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Receipts;

namespace NetConnect.Api.Tests.Support;

/// <summary>The real front door, over an estate that must not be reached.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();

    private ApiHost(Func<ApiOptions, ApiOptions> adjust)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IEstate, UnreachableEstate>();
        builder.Services.AddSingleton<IOperations, UnreachableOperations>();
        builder.Services.AddSingleton<IReceiptBook, MemoryReceipts>();
        builder.Services.AddSingleton<CommitFeed>();
        builder.Services.AddSingleton(AwsForm.Registry);
        builder.Services.AddSingleton<IReadiness>(Readiness);
        builder.Services.AddNetConnectApi(adjust(new ApiOptions { DataDirectory = _folder.Path }));
        App = builder.Build();
        App.MapNetConnectApi();
        App.Use((context, next) =>
        {
            BeforeEndpoint(context);
            return next(context);
        });
    }

    public WebApplication App { get; }

    public StoppedClock Clock { get; } = new(Start);

    /// <summary>Sees each request that got through, as its endpoint will.</summary>
    public Action<HttpContext> BeforeEndpoint { get; set; } = _ => { };

    public Switch Readiness { get; } = new();

    public LocalTokens Tokens => App.Services.GetRequiredService<LocalTokens>();

    /// <param name="adjust">Changes the options; local mode when absent.</param>
    public static async Task<ApiHost> StartAsync(Func<ApiOptions, ApiOptions>? adjust = null)
    {
        var host = new ApiHost(adjust ?? (options => options));
        await host.App.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>A client with this token, or with none; what goes to and fro is held against the OpenAPI document.</summary>
    public HttpClient Client(string? token) => Client(token, new ContractHandler(App.GetTestServer().CreateHandler()));

    /// <summary>A client of Ann's for what the document must not say: failures of the server.</summary>
    public HttpClient Unjudged() => Client(AnnsToken, App.GetTestServer().CreateHandler());

    private HttpClient Client(string? token, HttpMessageHandler handler)
    {
        var client = new HttpClient(handler) { BaseAddress = App.GetTestServer().BaseAddress };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public HttpClient Ann() => Client(AnnsToken);

    private string AnnsToken => Tokens.Issue("ann", ["team-web"], TimeSpan.FromHours(1), Clock.Now);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Dispose();
    }

    internal sealed class Switch : IReadiness
    {
        public bool IsReady { get; set; }

        public string? Reason => IsReady ? null : "The store is being opened.";
    }
}
