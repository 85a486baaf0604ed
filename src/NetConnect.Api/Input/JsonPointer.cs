namespace NetConnect.Api.Input;

/// <summary>JSON pointers after RFC 6901.</summary>
internal static class JsonPointer
{
    public static string Member(string parent, string name) =>
        $"{parent}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Item(string parent, int index) => FormattableString.Invariant($"{parent}/{index}");
}
