using NetConnect.Providers.Aws.Wire;

namespace NetConnect.Providers.Aws.Tests.Access;

public sealed class SingleAttemptTests
{
    [Fact]
    public async Task A_handler_that_sends_a_request_again_is_stopped()
    {
        using var client = new HttpClient(new SingleAttemptHandler(new Insistent()));

        var thrown = await Assert.ThrowsAnyAsync<Exception>(
            () => client.PostAsync("http://localhost/", new StringContent("Action=CreateRoute"), TestContext.Current.CancellationToken));

        Assert.Contains(Chain(thrown), e => e is IOException && e.Message.Contains("second time", StringComparison.Ordinal));
    }

    private static IEnumerable<Exception> Chain(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            yield return e;
    }

    private sealed class Insistent : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new();
        }
    }
}
