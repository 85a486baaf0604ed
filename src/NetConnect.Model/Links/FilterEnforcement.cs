namespace NetConnect.Model.Links;

/// <summary>How far a filter binds: the truth about enforcement, worst last.</summary>
public enum FilterEnforcement
{
    /// <summary>Nothing else gets through, whoever owns the machine.</summary>
    Enforced,

    /// <summary>It counts only on interfaces that carry it.</summary>
    Offered,

    /// <summary>Observed rules let in more than was agreed.</summary>
    Exceeded,
}
