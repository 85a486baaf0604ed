namespace NetConnect.Model.Links;

/// <summary>What is to become of a half. The order counts: within an incarnation a goal only goes forward.</summary>
public enum HalfGoal
{
    Present,

    /// <summary>Routes and filters go; what both sides share stays until the other side has released too.</summary>
    Releasing,

    Absent,

    /// <summary>Let go of as it stands: nothing is removed, and what it made is not ours any more.</summary>
    Forgotten,
}
