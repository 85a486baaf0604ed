namespace NetConnect.Cli.Health;

/// <summary>What the doctor found.</summary>
/// <param name="Level"><c>ok</c>, <c>warn</c> or <c>bad</c>.</param>
/// <param name="Next">What to do about it.</param>
internal sealed record Finding(string Level, string Check, string Message, string Next = "")
{
    public static Finding Ok(string check, string message) => new("ok", check, message);
}
