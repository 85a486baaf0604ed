namespace NetConnect.Contracts.Shapes;

/// <summary>The kinds of texts that occur in several places.</summary>
public enum TextForm
{
    /// <summary>The id of an entity.</summary>
    Id,
    Name,
    Description,
    Reason,

    /// <summary><c>user:SUBJECT</c> or <c>group:NAME</c>.</summary>
    Principal,
    PlanHash,

    /// <summary>An IPv4 prefix.</summary>
    Prefix,

    /// <summary>A port or a range of ports.</summary>
    Ports,

    /// <summary>An amount of money, as text so that nobody rounds it on the way.</summary>
    Amount,

    /// <summary>A position in the log.</summary>
    Position,
}
