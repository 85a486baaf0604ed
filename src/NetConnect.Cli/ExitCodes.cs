namespace NetConnect.Cli;

/// <summary>What scripts can tell ends apart by.</summary>
public static class ExitCodes
{
    public const int Success = 0;

    /// <summary>It was understood and could not be done, or was not allowed.</summary>
    public const int Failure = 1;

    /// <summary>It was not understood.</summary>
    public const int Usage = 2;

    /// <summary>There is nothing of that name, or one must not see it.</summary>
    public const int NotFound = 3;

    /// <summary>Not possible in the present state: something else is in the way, or changed meanwhile.</summary>
    public const int Conflict = 4;

    /// <summary>The server does not answer, or can't just now: try again.</summary>
    public const int Unavailable = 5;

    /// <summary>No token, or not a valid one.</summary>
    public const int Unauthenticated = 6;

    /// <summary>It was taken in and is not settled yet: it waits for an approval, or for longer than one wanted to wait.</summary>
    public const int Pending = 7;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;

    public const string Help = """
        Exit codes:
          0  done
          1  refused: not allowed, not possible, or it failed
          2  the command line was not understood
          3  not found
          4  conflict: something is in the way, or changed meanwhile
          5  unavailable: the server does not answer or can't just now
          6  no valid token
          7  taken in, but not settled yet: it waits for an approval or for longer than --timeout
        130  interrupted
        """;
}
