namespace NetConnect.Conformance;

/// <summary>What a cloud does to requests while it is asked to.</summary>
public enum CloudTrouble
{
    /// <summary>The connection breaks before the request arrives.</summary>
    LosesRequests,

    /// <summary>The request is carried out, and the connection breaks before an answer.</summary>
    LosesAnswers,

    /// <summary>Too many requests: nothing is done, and the answer asks for a pause of the given time.</summary>
    Throttles,

    /// <summary>An error of the cloud's own: nothing is done, and it would be another time.</summary>
    Fails,

    /// <summary>Not allowed.</summary>
    Refuses,

    /// <summary>Nothing is answered within the given time.</summary>
    IsSilent,

    /// <summary>What requests make is not seen for the given time.</summary>
    ShowsLate,

    /// <summary>What requests remove is still shown for the given time.</summary>
    ShowsStill,

    /// <summary>Descriptions come back whole, and with nothing in them.</summary>
    ShowsNothing,

    /// <summary>Descriptions lack most of what is there, and say nothing of it.</summary>
    ShowsPart,
}
