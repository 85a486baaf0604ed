namespace NetConnect.Model.Links;

/// <summary>What a reading shows of a part.</summary>
public enum PartPresence
{
    Absent,

    /// <summary>There, and on its way without a call of ours.</summary>
    Settling,

    /// <summary>There, and one call of ours is needed to bring it on (accept, tag, replace, add a rule).</summary>
    Different,

    /// <summary>There as wanted.</summary>
    Ready,

    /// <summary>Ours, in a terminal state that the provider still shows; it has to be made anew under the next incarnation.</summary>
    Ended,

    /// <summary>Something that is not ours stands in the way.</summary>
    Blocked,

    /// <summary>There, not wanted, and others hold on to it: it can't be removed now.</summary>
    InUse,
}
