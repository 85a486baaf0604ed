using System.Globalization;
using Amazon.Runtime.Internal.Transform;

namespace NetConnect.Providers.Aws.Wire;

/// <summary>Reads how long a service asks to be left alone.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(IWebResponseData answer)
    {
        var text = Header(answer, "Retry-After");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
    }

    public static string? Header(IWebResponseData answer, string name) => answer.IsHeaderPresent(name) ? answer.GetHeaderValue(name) : null;
}
