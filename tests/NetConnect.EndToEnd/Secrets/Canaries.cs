using System.Text;

namespace NetConnect.EndToEnd.Secrets;

/// <summary>Secrets that are recognised wherever they turn up, also in the usual disguises.</summary>
internal sealed class Canaries
{
    private readonly Dictionary<string, string> _byPlace = [];

    /// <summary>A secret for a place where secrets may be: this place is named when it is found elsewhere.</summary>
    public string New(string place) => Watch(place, $"canary{Guid.NewGuid():N}");

    public string Of(string place) => _byPlace[place];

    public string Watch(string place, string secret)
    {
        _byPlace[place] = secret;
        return secret;
    }

    /// <summary>The places whose secrets are in a text or file.</summary>
    public IEnumerable<string> In(byte[] bytes) => from canary in _byPlace
                                                   where Disguises(canary.Value).Any(form => bytes.AsSpan().IndexOf(form) >= 0)
                                                   select canary.Key;

    public IEnumerable<string> In(string text) => In(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<byte[]> Disguises(string secret)
    {
        yield return Encoding.UTF8.GetBytes(secret);
        yield return Encoding.Unicode.GetBytes(secret);
        yield return Encoding.UTF8.GetBytes(Uri.EscapeDataString(secret));
        yield return Encoding.UTF8.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)));

        // Base64 by the three ways it may lie in what is encoded; the ends depend on its neighbours.
        for (var shift = 0; shift < 3; shift++)
        {
            var text = Convert.ToBase64String([.. new byte[shift], .. Encoding.UTF8.GetBytes(secret)]).TrimEnd('=');
            yield return Encoding.UTF8.GetBytes(text[(shift == 0 ? 0 : 4)..^3]);
        }
    }
}
