using System.Text.RegularExpressions;

namespace NetConnect.Api.Input;

/// <summary>The rules of the texts that occur in several places.</summary>
public static partial class TextRules
{
    public static TextRule Name { get; } = new(1, 100, NameForm(), "Begin and end it with a visible character.");

    public static TextRule Description { get; } = new(0, 1000, Lines: true);

    public static TextRule Reason { get; } = new(1, 1000, NotBlank(), "Say why.", Lines: true);

    public static TextRule Principal { get; } = new(
        1, 300, PrincipalForm(), "Write `user:SUBJECT` or `group:NAME`, as the token's `sub` and `groups` have them.");

    public static TextRule PlanHash { get; } = new(
        1, 200, PlanHashForm(), "Give the connection's `plan_hash` as it was read, e.g. `sha256:...`.");

    /// <summary>Any one-line text that is judged elsewhere.</summary>
    public static TextRule Line { get; } = new(1, 200);

    public static TextRule Setting { get; } = new(1, 1000);

    [GeneratedRegex(@"\S")]
    private static partial Regex NotBlank();

    [GeneratedRegex(@"\A[^\s\u200C\u200D](.*[^\s\u200C\u200D])?\z")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\A(user|group):\S(.*\S)?\z")]
    private static partial Regex PrincipalForm();

    [GeneratedRegex(@"\A\S+\z")]
    private static partial Regex PlanHashForm();
}
