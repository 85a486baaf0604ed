namespace NetConnect.EndToEnd.Victim;

/// <summary>What the process says about itself, one line each.</summary>
public static class Lines
{
    public const string Url = "URL";
    public const string FirstCommit = "FIRST-COMMIT";
    public const string Killed = "KILLED";
    public const string Commits = "COMMITS";
    public const string Calls = "CALLS";
}
