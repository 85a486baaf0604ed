namespace NetConnect.Grains;

/// <summary>How long things take at most.</summary>
public static class Limits
{
    /// <summary>A call is answered within this time: a minute of waiting, and what the cloud takes to be read.</summary>
    public const string Answer = "00:01:30";
}
