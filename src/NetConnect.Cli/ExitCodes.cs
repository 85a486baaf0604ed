namespace NetConnect.Cli;

/// <summary>What scripts can tell ends apart by.</summary>
public static class ExitCodes
{
    public const int Success = 0;

    /// <summary>It was understood and could not be done.</summary>
    public const int Failure = 1;

    /// <summary>It was not understood.</summary>
    public const int Usage = 2;
}
