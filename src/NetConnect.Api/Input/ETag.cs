namespace NetConnect.Api.Input;

/// <summary>The version of a wish as the header <c>ETag</c> shows it: health and progress don't change it.</summary>
public static class ETag
{
    public static string Of(long generation) => FormattableString.Invariant($"\"{generation}\"");
}
