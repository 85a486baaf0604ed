using System.Net;

namespace NetConnect.Simulation.Emulated;

/// <summary>The wire between modules and the emulator: it may break, and it may bring answers that are old.</summary>
internal sealed class MoodyTransport(HttpMessageHandler inner, Func<DateTimeOffset> now) : DelegatingHandler(inner)
{
    /// <summary>Older answers are no late news but lies.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(2);

    private const string Shares = "ram/";

    private readonly Dictionary<string, List<(DateTimeOffset At, string Text)>> _past = new(StringComparer.Ordinal);

    /// <summary>Requests break before they arrive.</summary>
    public bool IsBroken { get; set; }

    /// <summary>How old the answers to these descriptions are; an action's name, or "" for all.</summary>
    public (string Action, TimeSpan Age)? Stale { get; set; }

    /// <summary>Whether answers have to be remembered at all.</summary>
    public bool Remembers { get; set; }

    /// <summary>Whose requests they are: the same words mean another thing in another account.</summary>
    public string Scope { get; set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsBroken)
            throw new HttpRequestException("The connection broke.");
        var words = Remembers && request.Content is { } content ? await WordsAsync(request, content, cancellationToken) : "";
        if (!IsRead(words))
            return await base.SendAsync(request, cancellationToken);
        if (Old(words) is { } old)
            return new(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(old, System.Text.Encoding.UTF8, IsOfShares(words) ? "application/json" : "text/xml") };
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.IsSuccessStatusCode)
            Remember($"{Scope} {words}", await answer.Content.ReadAsStringAsync(cancellationToken));
        return answer;
    }

    // The cloud's, and not that of the modules, of which each process has its own.
    protected override void Dispose(bool disposing)
    {
    }

    /// <summary>RAM names the action by the path; EC2 among the words.</summary>
    private static async Task<string> WordsAsync(HttpRequestMessage request, HttpContent content, CancellationToken cancellationToken)
    {
        var (path, words) = (request.RequestUri!.AbsolutePath.Trim('/'), await content.ReadAsStringAsync(cancellationToken));
        return path.Length > 0 ? $"{Shares}{path} {words}" : words;
    }

    private static bool IsRead(string words) => IsOfShares(words)
        ? words.StartsWith($"{Shares}get", StringComparison.OrdinalIgnoreCase)
        : words.Contains("Action=Describe", StringComparison.Ordinal) || words.Contains("Action=Search", StringComparison.Ordinal);

    private static bool IsOfShares(string words) => words.StartsWith(Shares, StringComparison.Ordinal);

    private static bool IsOf(string words, string action) =>
        action.Length == 0 || words.Contains($"Action={action}", StringComparison.Ordinal) || words.StartsWith($"{Shares}{action} ", StringComparison.OrdinalIgnoreCase);

    private string? Old(string words)
    {
        if (Stale is not { } stale || !IsOf(words, stale.Action) || !_past.TryGetValue($"{Scope} {words}", out var past))
            return null;
        var at = now() - stale.Age;
        return past.Where(answer => answer.At > now() - Remembered).OrderBy(answer => (answer.At - at).Duration()).Select(answer => answer.Text).FirstOrDefault();
    }

    private void Remember(string key, string text)
    {
        if (!_past.TryGetValue(key, out var past))
            _past[key] = past = [];
        past.RemoveAll(answer => answer.At < now() - Remembered);
        past.Add((now(), text));
    }
}
