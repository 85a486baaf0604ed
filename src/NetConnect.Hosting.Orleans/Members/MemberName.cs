using System.Globalization;

namespace NetConnect.Hosting.Orleans.Members;

/// <summary>A silo is called after its node and epoch in the store, so that whoever sees it dead knows exactly which process to shut out.</summary>
internal static class MemberName
{
    public static string Of(string node, long epoch) => string.Create(CultureInfo.InvariantCulture, $"{node}#{epoch}");

    public static (string Node, long Epoch)? Parse(string name)
    {
        var at = name.LastIndexOf('#');
        return at > 0 && long.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) ? (name[..at], epoch) : null;
    }
}
