namespace NetConnect.Cli.Tokens;

/// <summary>The token that is asked for.</summary>
internal sealed record TokenRequest(string DataDirectory, string Subject, string[] Groups, TimeSpan Lifetime, DateTimeOffset Now)
{
    public string Describe()
    {
        var groups = Groups.Length == 0 ? "in no group" : $"in {string.Join(", ", Groups)}";
        return $"Token for user:{Subject} ({groups}), valid until {(Now + Lifetime).UtcDateTime:yyyy-MM-dd HH:mm} UTC";
    }
}
