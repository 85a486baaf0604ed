using System.Net.Http.Headers;

namespace NetConnect.Cli.Running;

/// <summary>Puts the token on every request; one of the CLI's own is made anew long before it ends, so that nothing that is followed ends with it.</summary>
internal sealed class Bearer(Access access, TimeProvider time) : DelegatingHandler
{
    private readonly Lock _lock = new();
    private string? _token = access.Token;
    private DateTimeOffset _since = time.GetUtcNow();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Current() is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }

    private string? Current()
    {
        lock (_lock)
        {
            if (access.Renew is { } renew && time.GetUtcNow() - _since > Access.OwnTokenLifetime / 2)
                (_token, _since) = (renew(), time.GetUtcNow());
            return _token;
        }
    }
}
