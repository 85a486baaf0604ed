namespace NetConnect.Kernel.Modes;

/// <summary>How much may be done in one account within an hour before it is paused by itself.</summary>
public sealed record Budgets
{
    /// <summary>Calls that change something; a try of the same call again after a failure is not counted anew.</summary>
    /// <value>200.</value>
    public int Changes { get; init; } = 200;

    /// <summary>Calls that remove something.</summary>
    /// <value>20.</value>
    public int Deletions { get; init; } = 20;

    /// <summary>Calls that restore what somebody else removed or changed.</summary>
    /// <value>20.</value>
    public int Repairs { get; init; } = 20;

    /// <summary>Which budget the spending goes beyond, in words; none when it is within all.</summary>
    public string? Exceeded(Spent spent) =>
        spent.Changes > Changes ? $"more than {Changes} changes"
        : spent.Deletions > Deletions ? $"more than {Deletions} deletions"
        : spent.Repairs > Repairs ? $"more than {Repairs} repairs"
        : null;
}
