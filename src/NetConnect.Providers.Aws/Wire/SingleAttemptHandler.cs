using System.Net;

namespace NetConnect.Providers.Aws.Wire;

/// <summary>Lets a request be sent once.</summary>
/// <remarks>
/// The handler below resends a request whose pooled connection broke before the first byte of an answer, whatever the request
/// does. The server may have acted on it: what happened must be looked at, not done again behind our back.
/// </remarks>
internal sealed class SingleAttemptHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            request.Content = new OnceContent(content);
        return base.SendAsync(request, cancellationToken);
    }

    private sealed class OnceContent : HttpContent
    {
        private readonly HttpContent _content;
        private bool _sent;

        public OnceContent(HttpContent content)
        {
            _content = content;
            foreach (var header in content.Headers)
                Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            if (_sent)
                throw new IOException("The connection broke before an answer; the request is not sent a second time.");
            _sent = true;
            return _content.CopyToAsync(stream, context);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _content.Headers.ContentLength ?? 0;
            return _content.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _content.Dispose();
            base.Dispose(disposing);
        }
    }
}
