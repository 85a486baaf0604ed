using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using NetConnect.Api.Tests.Support;
using NetConnect.Cli;
using NetConnect.Cli.Running;
using NetConnect.Contracts.Local;

namespace NetConnect.Api.Tests.Cli;

/// <summary>What is followed for longer than a token lives.</summary>
public sealed class LongWatchTests
{
    [Fact]
    public async Task Watch_LongerThanItsOwnToken_GoesOnWithANewOne()
    {
        using var folder = new TempFolder();
        LocalTokens.Open(folder.Path).Dispose();
        var clock = new StoppedClock(DateTimeOffset.UtcNow);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var tokens = new ConcurrentQueue<string>();
        await using var server = await ServeAsync(async context =>
        {
            tokens.Enqueue(context.Request.Headers.Authorization.ToString()["Bearer ".Length..]);
            // The server ends a stream with its token; an hour has passed by then.
            clock.Now += TimeSpan.FromHours(1);
            if (tokens.Count == 2)
                await stop.CancelAsync();
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("id: 1\n\n"), context.RequestAborted);
        });

        await using var silence = TextWriter.Synchronized(new StringWriter());
        await CommandLine.RunAsync(
            ["watch", "--as", "ann", "--data", folder.Path, "--server", server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()],
            new() { Output = silence, Error = silence, Time = clock },
            stop.Token);

        var validFrom = tokens.Select(token => new JsonWebToken(token).ValidFrom).ToList();
        Assert.Equal(2, validFrom.Count);
        Assert.Equal(TimeSpan.FromHours(1), validFrom[1] - validFrom[0]);
    }

    private static async Task<WebApplication> ServeAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
